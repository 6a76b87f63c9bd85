package id.antrean.mall.axon;

import id.antrean.eventlog.Origin;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import java.util.Optional;

/** The one way to change a mall, and to ask what is in force. */
@SuppressWarnings("DoNotCallSuggester") // bodies follow
public final class MallCommands {
    MallCommands() {}

    /** Publishes a whole catalogue. Blocks until it is durable. An open day of the mall is told of it soon after. */
    public MallAnswer publish(Catalogue catalogue, Origin origin) {
        throw new UnsupportedOperationException("being written: " + catalogue + origin);
    }

    /** The mall's newest catalogue, read from the log; empty if it never had one. */
    public Optional<PublishedCatalogue> current(MallId mall) {
        throw new UnsupportedOperationException("being written: " + mall);
    }
}
