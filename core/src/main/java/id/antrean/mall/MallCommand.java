package id.antrean.mall;

import java.time.Instant;

/** What an administrator wants of a mall. Imperative; may be refused. */
public sealed interface MallCommand {
    MallId mall();

    /** An administrator publishes a whole catalogue; what it does not name is gone from now on. */
    record PublishCatalogue(MallId mall, Catalogue catalogue, Instant at) implements MallCommand {}
}
