package id.antrean.mall;

import java.time.LocalTime;

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

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
