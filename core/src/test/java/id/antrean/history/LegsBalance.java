package id.antrean.history;

import java.util.HashMap;
import java.util.Map;

/** The balance of each service, at each position: joined = still there + ended. Counted apart from where people are. */
final class LegsBalance implements StepInvariant {
    static final String BALANCE = "legs that joined are there or have ended";
    static final String CLOSED = "nobody is left open when the day has closed";

    private final Map<String, Integer> open = new HashMap<>();

    @Override
    public void before(LogRow row, Hall hall, Findings findings) {
        switch (row.type()) {
            case "ticket-issued", "ticket-reinstated", "next-leg-joined" -> count(row.text("service"), 1);
            case "service-completed", "no-show-marked", "ticket-cancelled", "ticket-left-at-close" ->
                count(row.text("service"), -1);
            case "ticket-transferred", "ticket-moved" -> {
                count(row.text("service"), -1);
                count(row.text("toService"), 1);
            }
            case "step-undone" -> undo(row, hall);
            default -> {} // nobody joins or ends
        }
    }

    private void undo(LogRow row, Hall hall) {
        switch (row.text("step")) {
            case "COMPLETE", "NO_SHOW", "TRANSFER" -> {
                count(row.text("service"), 1);
                hall.stay(row.text("ticket")).filter(Stay::isOpen).ifPresent(next -> count(next.service(), -1));
            }
            default -> {} // the leg had not ended
        }
    }

    private void count(String service, int by) {
        open.merge(service, by, Integer::sum);
    }

    @Override
    public void after(LogRow row, Hall hall, Findings findings) {
        var there = new HashMap<String, Integer>();
        hall.stays().filter(Stay::isOpen).forEach(stay -> there.merge(stay.service(), 1, Integer::sum));
        open.forEach((service, many) -> findings.unless(
                many.equals(there.getOrDefault(service, 0)),
                BALANCE,
                "%s after %s: %s by the counts, %s there",
                service,
                row.told(),
                many,
                there.getOrDefault(service, 0)));
        if (row.is("day-closed")) findings.unless(there.isEmpty(), CLOSED, "%s: %s", row.told(), there);
    }
}
