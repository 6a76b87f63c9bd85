package id.antrean.history;

import id.antrean.history.Stay.Place;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Only what may follow follows. */
final class LegalSteps implements StepInvariant {
    static final String FROM = "a step is taken only from where it may be";
    static final String SAME_LEG = "a step is about the leg that the ticket has";
    static final String AT_ITS_COUNTER = "a clerk acts only on the ticket at the counter";
    static final String OPEN_COUNTER = "only an open counter acts";
    static final String IN_THE_DAY = "a day begins with its opening and ends with its close";

    private static final Map<String, Set<Place>> MAY = Map.ofEntries(
            Map.entry("ticket-called", EnumSet.of(Place.WAITING)),
            Map.entry("ticket-recalled", EnumSet.of(Place.CALLED, Place.SET_ASIDE)),
            Map.entry("service-started", EnumSet.of(Place.CALLED)),
            Map.entry("service-completed", EnumSet.of(Place.SERVING)),
            Map.entry("no-show-marked", EnumSet.of(Place.CALLED, Place.SET_ASIDE)),
            Map.entry("ticket-set-aside", EnumSet.of(Place.CALLED)),
            Map.entry("ticket-held", EnumSet.of(Place.CALLED, Place.SERVING)),
            Map.entry("ticket-continued", EnumSet.of(Place.HELD, Place.SET_ASIDE)),
            // also from a counter that closes
            Map.entry("ticket-released", EnumSet.complementOf(EnumSet.of(Place.WAITING, Place.ENDED))),
            Map.entry("ticket-reinstated", EnumSet.of(Place.ENDED)),
            Map.entry("next-leg-joined", EnumSet.of(Place.ENDED)),
            Map.entry("ticket-cancelled", EnumSet.of(Place.WAITING, Place.HELD, Place.SET_ASIDE)),
            Map.entry("ticket-transferred", EnumSet.of(Place.CALLED, Place.SERVING)),
            Map.entry("ticket-moved", EnumSet.of(Place.WAITING)),
            Map.entry("ticket-postponed", EnumSet.of(Place.WAITING)),
            Map.entry("ticket-left-at-close", EnumSet.complementOf(EnumSet.of(Place.ENDED))));

    private static final Set<String> AT_COUNTER =
            Set.of("service-started", "service-completed", "ticket-set-aside", "ticket-held", "ticket-transferred");

    @Override
    public void before(LogRow row, Hall hall, Findings findings) {
        boolean begins = row.is("day-opened");
        findings.unless(begins != hall.isOpened() && !hall.isClosed(), IN_THE_DAY, "%s", row.told());
        switch (row.type()) {
            case "ticket-issued" ->
                findings.unless(hall.stay(row.text("ticket")).isEmpty(), FROM, "issued twice: %s", row.told());
            case "counter-opened" ->
                findings.unless(hall.seat(row.text("counter")).isEmpty(), FROM, "opened twice: %s", row.told());
            case "step-undone" -> undone(row, hall, findings);
            default -> {
                if (MAY.containsKey(row.type())) step(row, hall, MAY.get(row.type()), findings);
            }
        }
    }

    private static void step(LogRow row, Hall hall, Set<Place> may, Findings findings) {
        var stay = hall.stay(row.text("ticket"));
        if (stay.isEmpty()) {
            findings.unless(false, FROM, "of a ticket that nobody has: %s", row.told());
            return;
        }
        var now = stay.get();
        findings.unless(may.contains(now.place()), FROM, "%s, it is %s", row.told(), now);
        boolean joins = row.is("ticket-reinstated", "next-leg-joined");
        boolean same = joins
                ? row.leg() == now.leg() + 1
                : row.leg() == now.leg() && row.text("service").equals(now.service());
        findings.unless(same, SAME_LEG, "%s leg %s, it is %s", row.told(), row.leg(), now);
        if (row.is("ticket-reinstated")) findings.unless(now.missed(), FROM, "was no no-show: %s", row.told());
        if (AT_COUNTER.contains(row.type()))
            findings.unless(now.counter().equals(row.text("counter")), AT_ITS_COUNTER, "%s, it is %s", row.told(), now);
        if (AT_COUNTER.contains(row.type()) || row.is("ticket-called", "ticket-continued")) seat(row, hall, findings);
    }

    private static void seat(LogRow row, Hall hall, Findings findings) {
        var seat = hall.seat(row.text("counter"));
        boolean acts = seat.isPresent() && seat.get().clerk().equals(row.text("clerk"));
        findings.unless(acts, OPEN_COUNTER, "%s by %s: %s", row.told(), row.text("clerk"), seat);
        if (row.is("ticket-called") && seat.isPresent())
            findings.unless(!seat.get().paused(), OPEN_COUNTER, "pauses: %s", row.told());
    }

    private static void undone(LogRow row, Hall hall, Findings findings) {
        var before = hall.seat(row.text("counter")).map(Hall.Seat::before).orElse(null);
        findings.unless(
                before != null && before.ticket().equals(row.text("ticket")),
                "undo takes back the counter's last step",
                "%s, the last was about %s",
                row.told(),
                before);
    }
}
