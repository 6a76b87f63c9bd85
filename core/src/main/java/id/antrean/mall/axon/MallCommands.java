package id.antrean.mall.axon;

import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Origin;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.axon.AggregateShell;
import id.antrean.eventlog.axon.CommandSide;
import id.antrean.eventlog.axon.Outcome;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallCommand;
import id.antrean.mall.MallCommand.PublishCatalogue;
import id.antrean.mall.MallDecider;
import id.antrean.mall.MallDecision;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallId;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.MallState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one way to change a mall, and to ask what is in force. */
public final class MallCommands {
    private static final int MALLS_CACHED = 100;

    private final CommandSide commands;
    private final EventLog log;
    private final Clock clock;
    private volatile Route route = (command, origin) -> Optional.empty();

    /** Takes a command to the node at which its mall's commands are decided. */
    @FunctionalInterface
    public interface Route {
        /** @return what came of it there; empty if it is to be decided here. Blocks, for some seconds at most */
        Optional<MallAnswer> elsewhere(MallCommand command, Origin origin);
    }

    /** @param clock mall time */
    public MallCommands(CommandSide commands, EventLog log, Clock clock) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
    }

    /** How malls are kept; for whoever puts the command side together. */
    public static AggregateShell<?, MallCommand> shell() {
        return new AggregateShell<>(
                "mall",
                MallAggregate.class,
                MallAggregate::new,
                MallCommand.class,
                MallAggregate::streamOf,
                MALLS_CACHED,
                0,
                event -> false);
    }

    /** The name of a mall's stream. */
    public static String stream(MallId mall) {
        return "mall:" + mall.value();
    }

    /** Publishes a whole catalogue. Blocks until it is durable. An open day of the mall is told of it soon after. */
    public MallAnswer publish(Catalogue catalogue, Origin origin) {
        return publish(catalogue, null, null, origin);
    }

    /**
     * The same, by somebody who has read a version, or who may change only what is one agency's.
     *
     * @param basedOn the version that was read; null to publish whatever is in force
     * @param agency null for the whole mall
     */
    public MallAnswer publish(
            Catalogue catalogue, @Nullable Integer basedOn, @Nullable AgencyId agency, Origin origin) {
        var command = new PublishCatalogue(catalogue.mall(), catalogue, basedOn, agency, clock.instant());
        return route.elsewhere(command, origin).orElseGet(() -> decideHere(command, origin));
    }

    /** Decides it on this node whatever the route says: a command that another node sent here goes no further. */
    public MallAnswer decideHere(MallCommand command, Origin origin) {
        try {
            return answer(commands.send(command, origin, null), command.mall());
        } catch (LogUnavailable e) { // it was there to decide, and is away to say what came of it
            return new MallAnswer.Overloaded(CommandSide.RETRY_AFTER);
        }
    }

    /** From now on commands take this route first. */
    public void routeBy(Route chosen) {
        route = chosen;
    }

    /**
     * Whether a catalogue could be published now; nothing is.
     *
     * @param agency the one agency for which the caller may change something; null for the whole mall
     */
    public Optional<MallRefusal> refused(
            MallId mall, Catalogue catalogue, PublishedCatalogue inForce, @Nullable AgencyId agency) {
        var command = new PublishCatalogue(mall, catalogue, null, agency, clock.instant());
        var state = new MallState(inForce.version(), inForce.catalogue());
        return MallDecider.decide(command, state) instanceof MallDecision.Refused(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private MallAnswer answer(Outcome<MallDecision> outcome, MallId mall) {
        return switch (outcome) {
            case Outcome.Written<MallDecision>(var decision, long first, long last) -> published(last, false);
            case Outcome.Repeated<MallDecision>(long first, long last) -> published(last, true);
            case Outcome.NotWritten<MallDecision>(var decision) -> notWritten(decision, mall);
            case Outcome.RefusedBefore<MallDecision> before -> new MallAnswer.Refused(new MallRefusal.RefusedBefore());
            case Outcome.KeyReused<MallDecision> reused -> new MallAnswer.KeyReused();
            case Outcome.Overloaded<MallDecision>(var retryAfter) -> new MallAnswer.Overloaded(retryAfter);
        };
    }

    /** The mall's newest catalogue, read from the log; empty if it never had one. */
    public Optional<PublishedCatalogue> current(MallId mall) {
        return current(log, mall);
    }

    /** The same, for whoever puts the command side together and has no commands yet. */
    public static Optional<PublishedCatalogue> current(EventLog log, MallId mall) {
        return log.last(stream(mall)).map(MallCommands::of);
    }

    /** The mall's newest catalogue with who brought it into force; empty if it never had one. */
    public Optional<Recorded<CataloguePublished>> newest(MallId mall) {
        return log.last(stream(mall)).flatMap(it -> it.as(CataloguePublished.class));
    }

    /** One version of the mall's catalogue, and who brought it into force; empty if there is none of that number. */
    public Optional<Recorded<CataloguePublished>> version(MallId mall, int version) {
        return published(mall, version - 1).stream()
                .filter(it -> it.event().version() == version)
                .findFirst();
    }

    /** Every version after one, oldest first, each with who brought it into force. */
    public List<Recorded<CataloguePublished>> published(MallId mall, int afterVersion) {
        return log.readFrom(stream(mall), Math.max(0, afterVersion)).stream()
                .flatMap(recorded -> recorded.as(CataloguePublished.class).stream())
                .toList();
    }

    private MallAnswer published(long position, boolean replayed) {
        return new MallAnswer.Published(of(log.between(position, position).get(0)), replayed);
    }

    private MallAnswer notWritten(MallDecision decision, MallId mall) {
        return switch (decision) {
            case MallDecision.Refused(var refusal) -> new MallAnswer.Refused(refusal);
            case MallDecision.Unchanged unchanged ->
                new MallAnswer.Unchanged(current(mall).orElseThrow());
            case MallDecision.Accepted accepted -> throw new IllegalStateException("accepted, but not written");
        };
    }

    private static PublishedCatalogue of(Recorded<?> recorded) {
        if (recorded.event() instanceof CataloguePublished published) {
            return new PublishedCatalogue(
                    published.version(), published.catalogue(), published.at(), recorded.position());
        }
        throw new IllegalStateException("no catalogue at position " + recorded.position());
    }
}
