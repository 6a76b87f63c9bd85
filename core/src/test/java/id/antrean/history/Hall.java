package id.antrean.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.antrean.history.Stay.Kept;
import id.antrean.history.Stay.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is where on one day, noted down row by row. It judges nothing: what cannot be is noted all the same. */
final class Hall {
    private final Map<String, Stay> stays = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, Set<String>> lent = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> inSeveralLines = new HashSet<>();
    private JsonNode catalogue = MissingNode.getInstance();
    private boolean closed;
    private int joined;

    /**
     * An open counter.
     *
     * @param before how things stood with the ticket before the counter's last step; null when it cannot be undone
     */
    record Seat(
            String clerk,
            Set<String> services,
            boolean paused,
            @Nullable Stay before) {
        Seat after(@Nullable Stay step) {
            return new Seat(clerk, services, paused, step);
        }

        Seat paused(boolean now) {
            return new Seat(clerk, services, now, null);
        }

        Seat serving(Set<String> now) {
            return new Seat(clerk, now, paused, before);
        }
    }

    void enter(LogRow row) {
        switch (row.type()) {
            case "day-opened", "catalogue-applied" -> catalogue = row.payload().path("catalogue");
            case "day-closed" -> closed = true;
            case "service-suspended" -> suspended.add(row.text("service"));
            case "suspension-lifted" -> suspended.remove(row.text("service"));
            case "counter-opened" ->
                seats.put(
                        row.text("counter"),
                        new Seat(row.text("clerk"), Set.copyOf(row.texts("services")), false, null));
            case "counter-closed" -> seats.remove(row.text("counter"));
            case "counter-paused" -> seats.computeIfPresent(row.text("counter"), (id, seat) -> seat.paused(true));
            case "counter-resumed" -> seats.computeIfPresent(row.text("counter"), (id, seat) -> seat.paused(false));
            case "counter-lent" -> lend(row);
            case "ticket-issued" -> issue(row);
            default -> stay(row.text("ticket")).ifPresent(stay -> enter(row, stay));
        }
    }

    private void lend(LogRow row) {
        lent.put(row.text("counter"), Set.copyOf(row.texts("lent")));
        seats.computeIfPresent(row.text("counter"), (id, seat) -> seat.serving(Set.copyOf(row.texts("services"))));
    }

    private void issue(LogRow row) {
        if (!row.text("visit").isEmpty()) inSeveralLines.add(row.text("ticket"));
        var priority = row.payload().path("priority").asBoolean();
        put(Stay.joined(row, row.leg(), row.text("service"), joined++, priority, null));
    }

    private void enter(LogRow row, Stay stay) {
        var counter = row.text("counter");
        switch (row.type()) {
            case "ticket-called" -> step(counter, stay, stay.at(Place.CALLED, counter));
            case "service-started" -> step(counter, stay, stay.at(Place.SERVING, counter));
            case "ticket-continued" -> {
                put(stay.at(Place.SERVING, counter));
                seats.computeIfPresent(counter, (id, seat) -> seat.after(null));
            }
            case "service-completed" -> step(counter, stay, stay.ended(false));
            case "no-show-marked" -> {
                if (stay.isAtCounter()) step(counter, stay, stay.ended(true));
                else put(stay.ended(true));
            }
            case "ticket-set-aside" -> step(counter, stay, stay.at(Place.SET_ASIDE, counter));
            case "ticket-held" -> step(counter, stay, stay.at(Place.HELD, counter));
            case "ticket-transferred" -> step(counter, stay, next(row, stay, stay.leg() + 1, "toService"));
            case "ticket-moved" -> put(next(row, stay, stay.leg() + 1, "toService"));
            case "ticket-reinstated", "next-leg-joined" -> put(next(row, stay, row.leg(), "service"));
            case "ticket-cancelled", "ticket-left-at-close" -> put(stay.ended(false));
            case "ticket-released" -> put(stay.released());
            case "ticket-postponed" -> put(stay.out(row.instant("until")));
            case "priority-granted" -> put(stay.standing(row.instant("standing"), true));
            case "priority-revoked" -> put(stay.standing(row.instant("standing"), false));
            case "step-undone" -> undo(counter);
            default -> {} // recalled, reprinted, corrected: nobody moves
        }
    }

    private Stay next(LogRow row, Stay stay, int leg, String service) {
        var reserved = row.payload().path("reserved");
        var kept = reserved.isObject()
                ? new Kept(
                        reserved.path("counter").asText(),
                        reserved.path("clerk").asText(),
                        Instant.parse(reserved.path("until").asText(Instant.MAX.toString())))
                : null;
        return Stay.joined(row, leg, row.text(service), joined++, stay.priority(), kept);
    }

    private void step(String counter, Stay before, Stay now) {
        put(now);
        seats.computeIfPresent(counter, (id, seat) -> seat.after(before));
    }

    private void undo(String counter) {
        var seat = seats.get(counter);
        if (seat == null || seat.before() == null) return;
        put(seat.before());
        seats.put(counter, seat.after(null));
    }

    private void put(Stay stay) {
        stays.put(stay.ticket(), stay);
    }

    Optional<Stay> stay(String ticket) {
        return Optional.ofNullable(stays.get(ticket));
    }

    Stream<Stay> stays() {
        return stays.values().stream();
    }

    /** Who is called or served there. */
    Stream<Stay> at(String counter) {
        return stays().filter(stay -> stay.isAtCounter() && stay.counter().equals(counter));
    }

    /** How many visitors a counter may have at once when one of them is there for this service. */
    int parallel(String service) {
        return Math.max(1, of("services", "service", service).path("parallel").asInt(1));
    }

    Optional<Seat> seat(String counter) {
        return Optional.ofNullable(seats.get(counter));
    }

    /** The catalogue's entry of a counter or service: {@code of("services", "service", "ktp")}. */
    JsonNode of(String list, String key, String id) {
        for (var one : catalogue.path(list)) if (one.path(key).asText().equals(id)) return one;
        return MissingNode.getInstance();
    }

    JsonNode policy() {
        return catalogue.path("policy");
    }

    boolean isSuspended(String service) {
        return suspended.contains(service);
    }

    boolean hasVisitsInSeveralLines() {
        return !inSeveralLines.isEmpty();
    }

    boolean hasServicesWithOwnHours() {
        for (var list : List.of("services", "agencies")) {
            for (var one : catalogue.path(list)) if (!one.path("week").isEmpty()) return true;
        }
        return false;
    }

    boolean isOpened() {
        return !catalogue.isMissingNode();
    }

    boolean isClosed() {
        return closed;
    }
}
