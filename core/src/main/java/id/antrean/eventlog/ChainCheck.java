package id.antrean.eventlog;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log's chain from its first seal and holds it against every later one. Over a part that is archived it
 * goes on from the next seal. Used by one thread.
 */
public final class ChainCheck {
    private final EventCodec codec;
    private final NavigableMap<Long, Seal> seals = new TreeMap<>();
    private final long first;
    private @Nullable Seal at; // null within a part that is archived
    private long read;
    private long held; // the last seal that held
    private @Nullable Seal noted;
    private boolean notedHeld;

    /** An event is not what was written. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(long after, Seal seal) {
            super("behind position " + after + " and up to " + seal.position()
                    + " the log is not what was written there");
        }
    }

    ChainCheck(EventCodec codec, Iterable<Seal> kept) {
        this.codec = codec;
        kept.forEach(seal -> seals.put(seal.position(), seal));
        at = seals.firstEntry().getValue();
        first = at.position();
        held = first;
        read = first;
    }

    /**
     * Holds the log against what somebody has noted of it as well.
     *
     * @throws Broken if another chain is kept at that position
     * @throws IllegalArgumentException if the log was not chained yet there, or has not come so far
     */
    public void hold(Seal seal) {
        if (seal.position() < first || seal.position() > seals.lastKey())
            throw new IllegalArgumentException(
                    "The log's chain goes from position " + first + " to " + seals.lastKey() + ".");
        var kept = seals.putIfAbsent(seal.position(), seal);
        if (kept != null && !kept.equals(seal)) throw new Broken(first, seal);
        noted = seal;
        notedHeld = seal.position() == first;
    }

    /**
     * The next event, of the whole log in its order.
     *
     * @throws Broken if it, or one since the last seal, is not what was written
     */
    public void next(RawEvent event) {
        long position = event.position();
        if (position <= first) return;
        if (position != read + 1) at = null;
        if (at == null) at = seals.get(position - 1);
        read = position;
        var seal = seals.get(position);
        if (at != null) {
            at = Chain.next(at, event.stream(), event.version(), Chain.content(event, codec));
            if (seal != null && !seal.equals(at)) throw new Broken(held, seal);
            if (seal != null && seal.equals(noted)) notedHeld = true;
        }
        if (seal == null) return;
        at = seal;
        held = position;
    }

    /**
     * After the last event.
     *
     * @throws IllegalArgumentException if what was noted could not be held against the log, its events being archived
     */
    public void end() {
        if (noted != null && !notedHeld)
            throw new IllegalArgumentException("Position " + noted.position() + " is archived: put it back first.");
    }

    /** What is written down of the whole log: noted somewhere else, it says later that nothing was changed. */
    public Seal newest() {
        return seals.lastEntry().getValue();
    }

    /** From here on events are covered. */
    public long first() {
        return first;
    }
}
