package id.antrean.mall;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A part of a day in mall time, such as 08:00 to 11:30.
 *
 * @param from inclusive
 * @param to exclusive, later than from
 */
public record TimeSpan(LocalTime from, LocalTime to) {
    public TimeSpan {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("a span must end after it begins: " + from + "-" + to);
    }

    /** What this span has in common with another; empty when nothing. */
    Optional<TimeSpan> common(TimeSpan other) {
        var begin = from.isBefore(other.from) ? other.from : from;
        var end = to.isBefore(other.to) ? to : other.to;
        return begin.isBefore(end) ? Optional.of(new TimeSpan(begin, end)) : Optional.empty();
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
