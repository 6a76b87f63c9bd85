package id.antrean.day;

import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a service day, and no more: the open legs, the counters, the counts. Ended legs are
 * gone from it; the log has them.
 *
 * @param catalogue the day's own configuration; null before the day opened
 * @param version of the catalogue, 0 before the day opened
 * @param lastAt time of the last event; the next is never before it
 * @param serials last serial given, by prefix
 * @param issued places of the quota that are taken, by service
 * @param counters counters opened and not closed
 * @param noShows the last leg of each ticket that was a no-show and has not come back
 * @param turns calls that took the turns of a service's line, as far back as they matter to whose turn is next
 * @param lent counters that serve other services as well today
 * @param together visits that wait in several lines, by their first ticket
 * @param served who was completed last at each counter
 * @param lifted tickets beyond the quota, by service
 * @param carried tickets of the day before that have been given a place today
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
        Map<ServiceId, List<Turn>> turns,
        Map<CounterId, List<ServiceId>> lent,
        Map<TicketId, Together> together,
        Map<CounterId, Served> served,
        Map<ServiceId, Integer> lifted,
        Set<TicketId> carried,
        long joined) {
    /** A day on which nothing has happened. */
    public static final DayState EMPTY = new DayState(
            null,
            null,
            0,
            false,
            Instant.EPOCH,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            OpenLegs.NONE,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            0);

    public DayState {
        serials = SteadyMap.copyOf(serials);
        issued = SteadyMap.copyOf(issued);
        suspended = SteadyMap.copyOf(suspended);
        counters = SteadyMap.copyOf(counters);
        noShows = SteadyMap.copyOf(noShows);
        turns = SteadyMap.copyOf(turns);
        lent = SteadyMap.copyOf(lent);
        together = SteadyMap.copyOf(together);
        served = SteadyMap.copyOf(served);
        lifted = SteadyMap.copyOf(lifted);
        carried = Set.copyOf(carried);
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
        return changed(it -> it.lastAt = instant);
    }

    DayState withCatalogue(DayId opened, int published, Catalogue current) {
        return changed(it -> {
            it.day = opened;
            it.version = published;
            it.catalogue = current;
        });
    }

    DayState ended() {
        return changed(it -> {
            it.closed = true;
            it.suspended = Map.of();
            it.counters = Map.of();
            it.legs = OpenLegs.NONE;
            it.noShows = Map.of();
            it.turns = Map.of();
            it.lent = Map.of();
            it.together = Map.of();
            it.served = Map.of();
            it.lifted = Map.of();
            it.carried = Set.of();
        });
    }

    DayState withLegs(OpenLegs now) {
        return changed(it -> it.legs = now);
    }

    /** With a leg that has just joined its line. */
    DayState joinedBy(Leg leg) {
        return changed(it -> {
            it.legs = legs.with(leg);
            it.joined = joined + 1;
        });
    }

    DayState withNoShows(Map<TicketId, Leg> now) {
        return changed(it -> it.noShows = now);
    }

    List<Turn> turnsOf(ServiceId service) {
        return turns.getOrDefault(service, List.of());
    }

    DayState withTurns(ServiceId service, List<Turn> now) {
        return changed(
                it -> it.turns = now.isEmpty() ? without(turns, service) : with(turns, service, List.copyOf(now)));
    }

    /** Which services a counter serves beside its own today; empty for most. */
    public List<ServiceId> lentTo(CounterId counter) {
        return lent.getOrDefault(counter, List.of());
    }

    DayState withLent(CounterId counter, List<ServiceId> to) {
        return changed(it -> it.lent = to.isEmpty() ? without(lent, counter) : with(lent, counter, to));
    }

    DayState withCounter(CounterState counter) {
        return changed(it -> it.counters = with(counters, counter.counter(), counter.seenAt(lastAt)));
    }

    DayState withoutCounter(CounterId counter) {
        return changed(it -> it.counters = without(counters, counter));
    }

    DayState withSuspended(Map<ServiceId, Suspension> now) {
        return changed(it -> it.suspended = now);
    }

    DayState withTogether(TicketId lead, Together where) {
        return changed(it -> it.together = with(together, lead, where));
    }

    DayState withServed(CounterId counter, Served last) {
        return changed(it -> it.served = with(served, counter, last));
    }

    DayState withoutServed(CounterId counter) {
        return changed(it -> it.served = without(served, counter));
    }

    int liftedOf(ServiceId service) {
        return lifted.getOrDefault(service, 0);
    }

    /** What the services of an agency were lifted by together. */
    int liftedOf(AgencyId agency) {
        return requireCatalogue().services().stream()
                .filter(service -> service.agency().equals(agency))
                .mapToInt(service -> liftedOf(service.service()))
                .sum();
    }

    DayState withLifted(ServiceId service, int by) {
        return changed(it -> it.lifted = with(lifted, service, liftedOf(service) + by));
    }

    DayState withCarried(TicketId from) {
        return changed(it -> {
            var more = new HashSet<>(carried);
            more.add(from);
            it.carried = more;
        });
    }

    /** With one place of the quota given back. */
    DayState withGivenBack(ServiceId service) {
        return changed(it -> it.issued = with(issued, service, Math.max(0, issuedOf(service) - 1)));
    }

    /** With one more ticket of a service and the serial it got. */
    DayState withIssued(ServiceId service, String prefix, int serial) {
        return changed(it -> {
            it.serials = with(serials, prefix, serial);
            it.issued = with(issued, service, issuedOf(service) + 1);
        });
    }

    private DayState changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A copy while it is being changed: so that a change names what it changes and nothing else. */
    private static final class Draft {
        private @Nullable DayId day;
        private @Nullable Catalogue catalogue;
        private int version;
        private boolean closed;
        private Instant lastAt;
        private Map<String, Integer> serials;
        private Map<ServiceId, Integer> issued;
        private Map<ServiceId, Suspension> suspended;
        private Map<CounterId, CounterState> counters;
        private OpenLegs legs;
        private Map<TicketId, Leg> noShows;
        private Map<ServiceId, List<Turn>> turns;
        private Map<CounterId, List<ServiceId>> lent;
        private Map<TicketId, Together> together;
        private Map<CounterId, Served> served;
        private Map<ServiceId, Integer> lifted;
        private Set<TicketId> carried;
        private long joined;

        private Draft(DayState from) {
            day = from.day;
            catalogue = from.catalogue;
            version = from.version;
            closed = from.closed;
            lastAt = from.lastAt;
            serials = from.serials;
            issued = from.issued;
            suspended = from.suspended;
            counters = from.counters;
            legs = from.legs;
            noShows = from.noShows;
            turns = from.turns;
            lent = from.lent;
            together = from.together;
            served = from.served;
            lifted = from.lifted;
            carried = from.carried;
            joined = from.joined;
        }

        private DayState done() {
            return new DayState(
                    day, catalogue, version, closed, lastAt, serials, issued, suspended, counters, legs, noShows, turns,
                    lent, together, served, lifted, carried, joined);
        }
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        return SteadyMap.copyOf(map).with(key, value);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        return SteadyMap.copyOf(map).without(key);
    }
}
