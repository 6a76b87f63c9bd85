package id.antrean.history;

import id.antrean.history.Stay.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Each call was of whoever was next. Judged where the mall's policy goes by standing alone; alternation, weights,
 * visits in several lines and services with hours of their own are for {@code ./antrean check orders} to judge.
 */
final class OrderOfCalls implements StepInvariant {
    static final String NEXT = "who is called is who stands first";
    static final String CREDIT = "a ticket stands at its arrival, less its credit";

    private static final Comparator<Stay> JOINED_FIRST = Comparator.comparingInt(Stay::order);

    @Override
    public void before(LogRow row, Hall hall, Findings findings) {
        if (row.is("ticket-issued")
                && row.text("carriedFrom").isEmpty()
                && row.text("visit").isEmpty()) {
            var standing = row.at().minusMillis(row.payload().path("creditMs").asLong());
            findings.unless(row.instant("standing").equals(standing), CREDIT, "%s", row.told());
        }
        boolean inTurn =
                row.is("ticket-called") && !List.of("CHOSEN", "WITHOUT_TICKET").contains(row.text("because"));
        if (!inTurn || !isJudged(hall)) return;
        hall.seat(row.text("counter")).ifPresent(seat -> {
            var next = next(row, hall, seat);
            findings.unless(
                    next.equals(row.text("ticket")),
                    NEXT,
                    "%s as %s, it is %s, but %s stood first",
                    row.told(),
                    row.text("because"),
                    hall.stay(row.text("ticket")),
                    hall.stay(next));
        });
    }

    private static boolean isJudged(Hall hall) {
        var kind = hall.policy().path("ordering").path("kind").asText("by-standing");
        return kind.equals("by-standing")
                && hall.policy().path("clerkWeights").isEmpty()
                && !hall.hasVisitsInSeveralLines()
                && !hall.hasServicesWithOwnHours();
    }

    private static String next(LogRow row, Hall hall, Hall.Seat seat) {
        var now = row.at();
        long there = hall.at(row.text("counter")).count();
        var left = hall.stays()
                .filter(stay -> stay.place() == Place.WAITING)
                .filter(stay -> seat.services().contains(stay.service()) && !hall.isSuspended(stay.service()))
                .filter(stay -> stay.outUntil() == null || !now.isBefore(stay.outUntil()))
                .filter(stay -> isFor(stay, row, now))
                .filter(stay -> there == 0 || there < hall.parallel(stay.service()))
                .sorted(JOINED_FIRST)
                .toList();
        long guard = hall.policy().path("longestWaitMinutes").asLong() * 60;
        boolean priorityFirst = hall.of("counters", "counter", row.text("counter"))
                .path("priorityFirst")
                .asBoolean();
        return first(left, Stay::back, Comparator.comparing(Stay::standing))
                .or(() -> first(left, stay -> stay.waitedSeconds(now) >= guard, Comparator.comparing(Stay::joinedAt)))
                .or(() -> first(left, stay -> priorityFirst && stay.priority(), Comparator.comparing(Stay::standing)))
                .or(() -> first(left, stay -> true, Comparator.comparing(Stay::standing)))
                .map(Stay::ticket)
                .orElse("nobody");
    }

    private static boolean isFor(Stay stay, LogRow row, Instant now) {
        var kept = stay.keptFor();
        if (kept == null || !now.isBefore(kept.until())) return true;
        boolean counter = kept.counter().isEmpty() || kept.counter().equals(row.text("counter"));
        return counter && (kept.clerk().isEmpty() || kept.clerk().equals(row.text("clerk")));
    }

    /** The list is in order of joining, so the first of equals joined first. */
    private static java.util.Optional<Stay> first(List<Stay> left, Predicate<Stay> such, Comparator<Stay> by) {
        return left.stream().filter(such).min(by);
    }
}
