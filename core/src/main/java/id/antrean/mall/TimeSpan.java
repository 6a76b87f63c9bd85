package id.antrean.mall;

import java.time.DateTimeException;
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

    /**
     * As people write it: {@code 08:00-11:30}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TimeSpan parse(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2) throw new IllegalArgumentException("no span of time: " + text);
        try {
            return new TimeSpan(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no span of time: " + text, none);
        }
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
