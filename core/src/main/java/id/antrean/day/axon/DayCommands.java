package id.antrean.day.axon;

import id.antrean.day.DayCommand;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayId;
import id.antrean.day.Decision;
import id.antrean.day.Refusal;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Origin;
import id.antrean.eventlog.axon.AggregateShell;
import id.antrean.eventlog.axon.CommandSide;
import id.antrean.eventlog.axon.CommandSideBuilder;
import id.antrean.eventlog.axon.Outcome;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.PublishedCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one way to change a service day. */
public final class DayCommands {
    /** Days kept in memory: today's of a good many malls, and yesterday's late ones. */
    private static final int DAYS_CACHED = 1_000;

    private final CommandSide commands;
    private final EventLog log;
    private final CommandMeters meters;
    private volatile Route route = (command, origin) -> Optional.empty();
    private volatile BooleanSupplier clockIsRight = () -> true;

    /** Takes a command to the node at which its mall's commands are decided. */
    @FunctionalInterface
    public interface Route {
        /** @return what came of it there; empty if it is to be decided here. Blocks, for some seconds at most */
        Optional<Answer> elsewhere(DayCommand command, Origin origin);
    }

    public DayCommands(CommandSide commands, EventLog log, MeterRegistry meters) {
        this.commands = commands;
        this.log = log;
        this.meters = new CommandMeters(meters);
    }

    /**
     * Tells the command side how service days are kept.
     *
     * @param current a mall's newest catalogue, with which its next day opens
     * @param lastEvent when anything happened last on another day of the mall
     * @param snapshotEvery events between two snapshots of a day; it gets one more when it closes
     */
    public static void addTo(
            CommandSideBuilder builder,
            Function<MallId, Optional<PublishedCatalogue>> current,
            Function<DayId, Optional<Instant>> lastEvent,
            int snapshotEvery) {
        builder.resource(Openings.class, new Openings(current, lastEvent))
                .aggregate(new AggregateShell<>(
                        "day",
                        DayAggregate.class,
                        DayAggregate::new,
                        DayCommand.class,
                        command -> command.day().stream(),
                        DAYS_CACHED,
                        snapshotEvery,
                        DayClosed.class::isInstance));
    }

    /** When anything happened last on another day of the mall; empty if nothing ever did. */
    public static Optional<Instant> lastEvent(EventLog log, DayId day) {
        var others = log.streams("day:" + day.mall() + ":").stream()
                .filter(stream -> !stream.equals(day.stream()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : log.last(others.getLast())
                        .flatMap(last -> last.as(DayEvent.class))
                        .map(last -> last.event().at());
    }

    /**
     * Decides a command and writes what follows from it. Blocks until it is durable: call it on a virtual thread,
     * never on an event loop. While this node's clock cannot be relied on, its commands are not taken: their time would
     * be the whole day's.
     */
    public Answer send(DayCommand command, Origin origin) {
        if (!clockIsRight.getAsBoolean()) return new Answer.Overloaded(CommandSide.RETRY_AFTER);
        return route.elsewhere(command, origin).orElseGet(() -> decideHere(command, origin));
    }

    /**
     * The same of a command that another node sent here: it goes no further.
     *
     * @return empty while this node's clock cannot be relied on; nothing was done
     */
    public Optional<Answer> decideForAnother(DayCommand command, Origin origin) {
        return clockIsRight.getAsBoolean() ? Optional.of(decideHere(command, origin)) : Optional.empty();
    }

    private Answer decideHere(DayCommand command, Origin origin) {
        var answer = answer(commands.send(command, origin, reason(command)));
        meters.count(command, answer);
        return answer;
    }

    /** From now on commands are taken only while this says so; it may block, as {@link #send} does. */
    public void onlyWhile(BooleanSupplier clock) {
        clockIsRight = clock;
    }

    /** From now on commands take this route first. */
    public void routeBy(Route chosen) {
        route = chosen;
    }

    private Answer answer(Outcome<Decision> outcome) {
        return switch (outcome) {
            case Outcome.Written<Decision>(var decision, long first, long last) ->
                new Answer.Done(accepted(decision), last, false);
            case Outcome.Repeated<Decision>(long first, long last) -> repeated(first, last);
            case Outcome.NotWritten<Decision>(var decision) -> refused(decision);
            case Outcome.RefusedBefore<Decision> before ->
                new Answer.Refused(new Refusal(Refusal.Kind.REFUSED_BEFORE, Map.of()));
            case Outcome.KeyReused<Decision> reused -> new Answer.KeyReused();
            case Outcome.Overloaded<Decision>(var retryAfter) -> new Answer.Overloaded(retryAfter);
        };
    }

    /** What the first request caused, as the log has it. */
    private Answer repeated(long first, long last) {
        try {
            var events = log.between(first, last).stream()
                    .map(recorded -> (DayEvent) recorded.event())
                    .toList();
            return new Answer.Done(events, last, true);
        } catch (LogUnavailable e) {
            return new Answer.Overloaded(CommandSide.RETRY_AFTER);
        }
    }

    private static List<DayEvent> accepted(Decision decision) {
        if (decision instanceof Decision.Accepted(var events)) return events;
        throw new IllegalStateException("written, but not accepted");
    }

    private static Answer refused(Decision decision) {
        if (decision instanceof Decision.Refused(var refusal)) return new Answer.Refused(refusal);
        throw new IllegalStateException("accepted, but not written");
    }

    /** What the sender gave as a reason, if the command has room for one. */
    private static @Nullable String reason(DayCommand command) {
        if (command instanceof DayCommand.CancelTicket cancel) return cancel.reason();
        if (command instanceof DayCommand.SuspendService suspend) return suspend.reason();
        if (command instanceof DayCommand.CloseCounter close) return close.reason();
        if (command instanceof DayCommand.CallTicket call) return call.reason();
        if (command instanceof DayCommand.ReinstateTicket back) return back.reason();
        if (command instanceof DayCommand.RevokePriority revoke) return revoke.reason();
        if (command instanceof DayCommand.LiftQuota lift) return lift.reason();
        if (command instanceof DayCommand.CorrectCompletion correct) return correct.reason();
        return null;
    }
}
