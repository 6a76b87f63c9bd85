package id.antrean.mall;

/** A language a visitor may choose. Indonesian is the default everywhere. */
public enum Language {
    ID,
    EN
}
