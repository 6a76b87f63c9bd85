package id.antrean.day;

import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a service day, and no more: the open legs, the counters, the counts. Ended legs are
 * gone from it; the log has them.
 *
 * @param catalogue the day's own configuration; null before the day opened
 * @param version of the catalogue, 0 before the day opened
 * @param lastAt time of the last event; the next is never before it
 * @param serials last serial given, by prefix
 * @param issued tickets issued, by service: what quotas count
 * @param counters counters opened and not closed
 * @param noShows the last leg of each ticket that was a no-show and has not come back
 * @param joined legs that have joined a line today: the next one's order
 */
public record DayState(
        @Nullable DayId day,
        @Nullable Catalogue catalogue,
        int version,
        boolean closed,
        Instant lastAt,
        Map<String, Integer> serials,
        Map<ServiceId, Integer> issued,
        Map<ServiceId, Suspension> suspended,
        Map<CounterId, CounterState> counters,
        OpenLegs legs,
        Map<TicketId, Leg> noShows,
        long joined) {
    /** A day on which nothing has happened. */
    public static final DayState EMPTY = new DayState(
            null, null, 0, false, Instant.EPOCH, Map.of(), Map.of(), Map.of(), Map.of(), OpenLegs.NONE, Map.of(), 0);

    public DayState {
        serials = Map.copyOf(serials);
        issued = Map.copyOf(issued);
        suspended = Map.copyOf(suspended);
        counters = Map.copyOf(counters);
        noShows = Map.copyOf(noShows);
    }

    public boolean isOpen() {
        return catalogue != null && !closed;
    }

    /** The day's own catalogue.
     *
     * @throws IllegalStateException before the day opened */
    public Catalogue requireCatalogue() {
        if (catalogue == null) throw new IllegalStateException("the day has not opened");
        return catalogue;
    }

    /** Which day this is. Only before its opening event is there no answer. */
    public DayId requireDay() {
        if (day == null) throw new IllegalStateException("the day has not opened");
        return day;
    }

    /** The time of what is decided now: whole milliseconds, never before the last event. */
    Instant timeOf(DayCommand command) {
        var asked = command.at().truncatedTo(ChronoUnit.MILLIS);
        return asked.isBefore(lastAt) ? lastAt : asked;
    }

    public Optional<CounterState> counter(CounterId counter) {
        return Optional.ofNullable(counters.get(counter));
    }

    public Optional<Suspension> suspension(ServiceId service) {
        return Optional.ofNullable(suspended.get(service));
    }

    public int issuedOf(ServiceId service) {
        return issued.getOrDefault(service, 0);
    }

    /** Tickets issued over all services of an agency. */
    public int issuedOf(AgencyId agency) {
        return requireCatalogue().services().stream()
                .filter(service -> service.agency().equals(agency))
                .mapToInt(service -> issuedOf(service.service()))
                .sum();
    }

    DayState at(Instant instant) {
        return new DayState(
                day, catalogue, version, closed, instant, serials, issued, suspended, counters, legs, noShows, joined);
    }

    DayState withCatalogue(DayId opened, int published, Catalogue current) {
        return new DayState(
                opened, current, published, closed, lastAt, serials, issued, suspended, counters, legs, noShows,
                joined);
    }

    DayState ended() {
        return new DayState(
                day,
                catalogue,
                version,
                true,
                lastAt,
                serials,
                issued,
                Map.of(),
                Map.of(),
                OpenLegs.NONE,
                Map.of(),
                joined);
    }

    DayState withLegs(OpenLegs now) {
        return new DayState(
                day, catalogue, version, closed, lastAt, serials, issued, suspended, counters, now, noShows, joined);
    }

    DayState withNoShows(Map<TicketId, Leg> now) {
        return new DayState(
                day, catalogue, version, closed, lastAt, serials, issued, suspended, counters, legs, now, joined);
    }

    /** With a leg that has just joined its line. */
    DayState joinedBy(Leg leg) {
        return new DayState(
                day,
                catalogue,
                version,
                closed,
                lastAt,
                serials,
                issued,
                suspended,
                counters,
                legs.with(leg),
                noShows,
                joined + 1);
    }

    DayState withCounter(CounterState counter) {
        return withCounters(with(counters, counter.counter(), counter));
    }

    DayState withoutCounter(CounterId counter) {
        return withCounters(without(counters, counter));
    }

    DayState withSuspended(Map<ServiceId, Suspension> now) {
        return new DayState(
                day, catalogue, version, closed, lastAt, serials, issued, now, counters, legs, noShows, joined);
    }

    /** With one more ticket of a service and the serial it got. */
    DayState withIssued(ServiceId service, String prefix, int serial) {
        return new DayState(
                day,
                catalogue,
                version,
                closed,
                lastAt,
                with(serials, prefix, serial),
                with(issued, service, issuedOf(service) + 1),
                suspended,
                counters,
                legs,
                noShows,
                joined);
    }

    private DayState withCounters(Map<CounterId, CounterState> now) {
        return new DayState(
                day, catalogue, version, closed, lastAt, serials, issued, suspended, now, legs, noShows, joined);
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var copy = new HashMap<>(map);
        copy.remove(key);
        return copy;
    }
}
