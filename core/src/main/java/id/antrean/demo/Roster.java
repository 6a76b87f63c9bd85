package id.antrean.demo;

import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who sits where on one day: one clerk a counter, opening a little before service begins, with lunch in turns. One
 * counter stays free, for whoever watches the demo and wants to try.
 */
record Roster(List<Shift> shifts, Optional<CounterId> free) {
    private static final LocalTime FIRST_LUNCH = LocalTime.of(11, 30);
    private static final int LUNCH_MINUTES = 40;
    private static final int LUNCH_TURNS = 4;
    private static final LocalTime PRAYER = LocalTime.of(14, 10);
    private static final int PRAYER_MINUTES = 10;

    Roster {
        shifts = List.copyOf(shifts);
    }

    static Roster of(Catalogue catalogue, Demand demand, LocalDate date, long seed) {
        var hours = catalogue.hoursOn(date);
        if (hours.isClosed()) return new Roster(List.of(), Optional.empty());
        var free = leastMissed(catalogue, demand);
        var dice = new SplittableRandom(~seed ^ (date.toEpochDay() << 32));
        var counters = catalogue.counters();
        var shifts = IntStream.range(0, counters.size())
                .filter(i -> free.filter(counters.get(i).counter()::equals).isEmpty())
                .mapToObj(i -> shift(catalogue, date, counters.get(i), i, dice.split()))
                .toList();
        return new Roster(shifts, free);
    }

    private static Shift shift(Catalogue catalogue, LocalDate date, Counter counter, int clerk, SplittableRandom dice) {
        var hours = catalogue.hoursOn(date);
        var opening = hours.service().getFirst().from();
        var begins = at(catalogue, date, opening).minusSeconds(dice.nextInt(2 * 60, 20 * 60));
        var breaks = new ArrayList<Shift.Break>();
        if (hours.service().size() == 1) {
            var from = FIRST_LUNCH.plusMinutes((long) LUNCH_MINUTES * (clerk % LUNCH_TURNS));
            breaks.add(pause(catalogue, date, from, LUNCH_MINUTES, "break"));
        }
        var prayer = PRAYER.plusMinutes(dice.nextInt(PRAYER_MINUTES));
        if (dice.nextInt(3) == 0) breaks.add(pause(catalogue, date, prayer, PRAYER_MINUTES, "prayer"));
        breaks.removeIf(pause -> !within(catalogue, date, hours.service(), pause));
        breaks.addAll(breaksForAll(catalogue, date, hours.service()));
        breaks.sort(Comparator.comparing(Shift.Break::from));
        return new Shift(counter.counter(), clerk, begins, breaks, dice.nextDouble(0.85, 1.15));
    }

    /** The gaps in the mall's own hours: all counters pause. */
    private static List<Shift.Break> breaksForAll(Catalogue catalogue, LocalDate date, List<TimeSpan> service) {
        return IntStream.range(1, service.size())
                .mapToObj(i -> new Shift.Break(
                        at(catalogue, date, service.get(i - 1).to()),
                        at(catalogue, date, service.get(i).from()),
                        "prayer"))
                .toList();
    }

    private static Shift.Break pause(Catalogue catalogue, LocalDate date, LocalTime from, int minutes, String kind) {
        return new Shift.Break(at(catalogue, date, from), at(catalogue, date, from.plusMinutes(minutes)), kind);
    }

    private static boolean within(Catalogue catalogue, LocalDate date, List<TimeSpan> service, Shift.Break pause) {
        return service.stream()
                .anyMatch(span -> !at(catalogue, date, span.from()).isAfter(pause.from())
                        && !at(catalogue, date, span.to()).isBefore(pause.to()));
    }

    private static Instant at(Catalogue catalogue, LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(catalogue.timeZone()).toInstant();
    }

    /**
     * A counter whose services the others of its agency give as well, at the agency whose other counters then have the
     * least to do.
     */
    private static Optional<CounterId> leastMissed(Catalogue catalogue, Demand demand) {
        return catalogue.agencies().stream()
                .map(agency -> countersOf(catalogue, agency.agency()))
                .filter(counters -> replaceable(counters).isPresent())
                .min(Comparator.comparingDouble(counters -> work(catalogue, demand, counters) / (counters.size() - 1)))
                .flatMap(Roster::replaceable);
    }

    private static List<Counter> countersOf(Catalogue catalogue, AgencyId agency) {
        return catalogue.counters().stream()
                .filter(counter -> counter.services().stream()
                        .flatMap(service -> catalogue.service(service).stream())
                        .allMatch(service -> service.agency().equals(agency)))
                .toList();
    }

    private static Optional<CounterId> replaceable(List<Counter> counters) {
        return counters.stream()
                .filter(counter -> counter.services().stream()
                        .allMatch(service -> counters.stream()
                                .anyMatch(other -> !other.equals(counter)
                                        && other.services().contains(service))))
                .map(Counter::counter)
                .findFirst();
    }

    private static double work(Catalogue catalogue, Demand demand, List<Counter> counters) {
        return counters.stream()
                .flatMap(counter -> counter.services().stream())
                .distinct()
                .flatMap(service -> catalogue.service(service).stream())
                .mapToDouble(service -> demand.of(service.service()) * service.minutes())
                .sum();
    }
}
