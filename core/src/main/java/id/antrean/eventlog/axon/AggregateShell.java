package id.antrean.eventlog.axon;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one kind of aggregate is kept.
 *
 * @param kind prefix of its streams' names: {@code day}
 * @param type the aggregate, with Axon's handlers
 * @param create a new one, by the name of its stream
 * @param commands the sealed interface of its commands, none of them another shell's
 * @param stream the name of the stream a command is for
 * @param cached so many stay in memory
 * @param snapshotEvery events between two snapshots of a type that is {@link Snapshotted}; 0 for none
 * @param isLast whether an event is a stream's last, which calls for a snapshot
 */
public record AggregateShell<A, C>(
        String kind,
        Class<A> type,
        Function<String, A> create,
        Class<C> commands,
        Function<C, String> stream,
        int cached,
        int snapshotEvery,
        Predicate<Object> isLast) {}
