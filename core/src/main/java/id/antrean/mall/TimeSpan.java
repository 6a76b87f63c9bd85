package id.antrean.mall;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A part of a day in mall time, such as 08:00 to 11:30, or 18:00 to 01:30 of the next morning.
 *
 * @param from inclusive
 * @param to exclusive; earlier than from when it is after midnight
 */
public record TimeSpan(LocalTime from, LocalTime to) {
    public TimeSpan {
        if (from.equals(to)) throw new IllegalArgumentException("a span must last: " + from + "-" + to);
    }

    /** What this span has in common with another of the same service day; empty when nothing. */
    Optional<TimeSpan> common(TimeSpan other, Policy policy) {
        var begin = policy.isEarlier(from, other.from) ? other.from : from;
        var end = policy.isEarlier(to, other.to) ? to : other.to;
        return policy.isEarlier(begin, end) ? Optional.of(new TimeSpan(begin, end)) : Optional.empty();
    }

    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return from.isBefore(to) ? begun && goesOn : begun || goesOn;
    }
}
