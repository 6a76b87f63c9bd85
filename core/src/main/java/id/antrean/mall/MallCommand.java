package id.antrean.mall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an administrator wants of a mall. Imperative; may be refused. */
public sealed interface MallCommand {
    MallId mall();

    /**
     * An administrator publishes a whole catalogue; what it does not name is gone from now on.
     *
     * @param basedOn the version the administrator had before the eyes; null to publish whatever is in force, as a script
     *     does that brings a file. 0 for a mall that has none yet
     * @param agency the one agency for which the administrator may change something; null for the whole mall
     */
    record PublishCatalogue(
            MallId mall,
            Catalogue catalogue,
            @Nullable Integer basedOn,
            @Nullable AgencyId agency,
            Instant at) implements MallCommand {
        /** By who may change all of it, whatever is in force. */
        public PublishCatalogue(MallId mall, Catalogue catalogue, Instant at) {
            this(mall, catalogue, null, null, at);
        }
    }
}
