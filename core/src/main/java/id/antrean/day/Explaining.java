package id.antrean.day;

import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Ordering.Alternating;
import id.antrean.mall.Ordering.ByStanding;
import id.antrean.mall.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why this one was next, and why that one still waits: one sentence that a clerk can say to the hall. It names no reason
 * for a priority, only that there is one.
 */
public final class Explaining {
    private Explaining() {}

    /**
     * Why it was this ticket's turn.
     *
     * @param catalogue the one in force when it was called
     */
    public static Words called(TicketCalled call, Catalogue catalogue) {
        return switch (call.because()) {
            case EARLIEST_STANDING -> first(call, catalogue);
            case CREDIT -> credit(call, catalogue);
            case LONGEST_WAIT -> longestWait(call, catalogue);
            case CAME_BACK ->
                new Words(
                        "Sudah pernah dipanggil dan kembali tepat waktu.",
                        "Had been called before and came back in time.");
            case PRIORITY_FIRST ->
                new Words("Loket ini mendahulukan prioritas.", "This counter serves priority first.");
            case ITS_TURN -> turn(call, catalogue);
            case CLERK_WEIGHT ->
                new Words("Petugas ini mengutamakan layanan ini.", "This clerk is there for this service above all.");
            case WITHOUT_TICKET -> new Words("Dilayani langsung tanpa nomor.", "Served at once, without a ticket.");
            case CHOSEN ->
                new Words(
                        "Dipanggil di luar urutan: " + call.reason() + ".",
                        "Called out of turn: " + call.reason() + ".");
        };
    }

    private static Words first(TicketCalled call, Catalogue catalogue) {
        var time = Clocks.zoned(call.standing(), catalogue);
        return new Words(
                "Paling awal yang dapat dipanggil, sejak pukul " + time + ".",
                "First who could be called, since " + time + ".");
    }

    private static Words credit(TicketCalled call, Catalogue catalogue) {
        var time = Clocks.zoned(call.standing(), catalogue);
        return new Words(
                "Prioritas: dihitung sejak pukul " + time + ".", "Priority: stands as if come at " + time + ".");
    }

    private static Words longestWait(TicketCalled call, Catalogue catalogue) {
        long waited = Duration.between(call.joinedAt(), call.at()).toMinutes();
        int limit = catalogue.policy().longestWaitMinutes();
        return new Words(
                "Sudah menunggu " + waited + " menit; batasnya " + limit + " menit.",
                "Has waited " + waited + " minutes; the limit is " + limit + ".");
    }

    private static Words turn(TicketCalled call, Catalogue catalogue) {
        var calls =
                switch (catalogue.policy().ordering()) {
                    case ByStanding standing -> ""; // a later catalogue has no turns any more
                    case Alternating(int priorityCalls) -> " " + priorityCalls;
                };
        return call.priority()
                ? new Words(
                        "Giliran prioritas:" + calls + " prioritas, lalu satu reguler.",
                        "Priority's turn:" + calls + " priority, then one regular.")
                : new Words(
                        "Giliran reguler setelah" + calls + " prioritas.",
                        "Regular's turn after" + calls + " priority.");
    }

    /** Who stands before a waiting leg, and why there. */
    public static Words waiting(DayState day, Leg leg, Instant at) {
        if (SeveralLines.isElsewhere(leg, day)) {
            return new Words("Sedang di loket lain; tempat tetap.", "At another counter meanwhile; the place is kept.");
        }
        var out = leg.terms().notBefore();
        if (out != null && leg.terms().isOut(at)) {
            var until = Clocks.zoned(out, day.requireCatalogue());
            return new Words(
                    "Keluar sampai pukul " + until + "; tempat tetap.",
                    "Stepped out until " + until + "; the place is kept.");
        }
        var ahead = CallingOrder.ahead(day, leg, at);
        if (ahead.isEmpty()) return new Words("Berikutnya.", "Next.");
        long passed = ahead.stream()
                .filter(other -> arrival(other).isAfter(arrival(leg)))
                .count();
        long before = ahead.size() - passed;
        if (passed == 0) {
            return new Words(before + " datang lebih dahulu.", before + " came earlier.");
        }
        var pass = new Words(
                passed + " didahulukan" + why(ahead, leg, "prioritas", "urutan lain") + ".",
                passed + " go before" + why(ahead, leg, "priority", "another rule") + ".");
        return before == 0
                ? pass
                : new Words(before + " datang lebih dahulu, " + pass.id(), before + " came earlier, " + pass.en());
    }

    private static String why(List<Leg> ahead, Leg leg, String priority, String other) {
        boolean all =
                ahead.stream().filter(it -> arrival(it).isAfter(arrival(leg))).allMatch(Leg::priority);
        return " (" + (all ? priority : other) + ")";
    }

    /** Where it would stand without its credit. */
    private static Instant arrival(Leg leg) {
        return leg.standing().plusMillis(leg.creditMs());
    }
}
