package id.antrean.demo;

import id.antrean.mall.Catalogue;
import id.antrean.mall.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the demo begins.
 *
 * <ol>
 *   <li>At the instant that was chosen, if one was.
 *   <li>A played day: a little before the kiosk opens on the next open day.
 *   <li>An idle house: now, or, when the mall is closed now, 09:00 of its next open day.
 *   <li>Never before the log's last event: time does not run backwards. A day that was broken off goes on where it
 *       stopped; after a day that was over comes the next one.
 * </ol>
 *
 * @param chosen whether the start differs from the wall's clock, so that it should be said
 */
public record DemoStart(Instant at, boolean chosen) {
    private static final Duration BEFORE_THE_KIOSK = Duration.ofMinutes(5);
    private static final LocalTime IDLE_START = LocalTime.of(9, 0);
    private static final int LOOK_AHEAD_DAYS = 60;

    /**
     * @param now by the wall's clock
     * @param lastEvent mall time of the log's last event; empty for a new house
     */
    public static DemoStart of(Catalogue catalogue, DemoOptions options, Instant now, Optional<Instant> lastEvent) {
        var last = lastEvent.orElse(Instant.MIN);
        if (options.at() != null) {
            return new DemoStart(later(options.at().atZone(catalogue.timeZone()).toInstant(), last), true);
        }
        if (lastEvent.isPresent() && last.isAfter(now) && isUnderWay(catalogue, last)) return new DemoStart(last, true);
        var from = later(now, last);
        if (options.idle() && isUnderWay(catalogue, now) && !last.isAfter(now)) return new DemoStart(now, false);
        return new DemoStart(nextOpening(catalogue, options, from), true);
    }

    private static boolean isUnderWay(Catalogue catalogue, Instant at) {
        var hours = catalogue.hoursOn(catalogue.serviceDate(at));
        if (hours.isClosed()) return false;
        var opens = local(
                catalogue,
                catalogue.serviceDate(at),
                hours.kiosk().stream()
                        .findFirst()
                        .map(TimeSpan::from)
                        .orElse(hours.service().getFirst().from()));
        var over = catalogue.endOf(catalogue.serviceDate(at));
        return !at.isBefore(opens.minus(BEFORE_THE_KIOSK)) && at.isBefore(over);
    }

    private static Instant nextOpening(Catalogue catalogue, DemoOptions options, Instant from) {
        return Stream.iterate(catalogue.serviceDate(from), date -> date.plusDays(1))
                .limit(LOOK_AHEAD_DAYS)
                .filter(date -> !catalogue.hoursOn(date).isClosed())
                .map(date -> opening(catalogue, options, date))
                .filter(opening -> !opening.isBefore(from))
                .findFirst()
                .orElse(from);
    }

    private static Instant opening(Catalogue catalogue, DemoOptions options, LocalDate date) {
        if (options.idle()) return local(catalogue, date, IDLE_START);
        var hours = catalogue.hoursOn(date);
        var first = hours.kiosk().isEmpty()
                ? hours.service().getFirst()
                : hours.kiosk().getFirst();
        return local(catalogue, date, first.from()).minus(BEFORE_THE_KIOSK);
    }

    private static Instant local(Catalogue catalogue, LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(catalogue.timeZone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
