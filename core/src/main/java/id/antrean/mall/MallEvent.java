package id.antrean.mall;

import java.time.Instant;

/** What happened to a mall. Past tense; never refused, never changed. */
public sealed interface MallEvent {
    MallId mall();

    Instant at();

    /**
     * A catalogue came into force.
     *
     * @param version 1 for the mall's first, then one more each time
     */
    record CataloguePublished(MallId mall, int version, Catalogue catalogue, Instant at) implements MallEvent {}
}
