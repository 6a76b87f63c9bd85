package id.antrean.mall;

/** placeholder, being written */
public final class CatalogueRules {
    private CatalogueRules() {}
}
