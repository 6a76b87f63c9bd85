package id.antrean.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the day came to, once nobody waits any more.
 *
 * @param turnedAway visitors who got no ticket, by reason
 */
record DaySummary(LocalDate date, DayFigures.Total total, Map<String, Long> turnedAway) {
    private static final double MS_A_MINUTE = 60_000;

    DaySummary {
        turnedAway = Map.copyOf(turnedAway);
    }

    /** For people, a line each. */
    List<String> lines() {
        return List.of(
                "The day " + date + " is over.",
                "  issued " + total.issued() + ", served " + total.served() + ", no-shows " + total.noShows()
                        + ", cancelled " + total.cancelled() + ", left at close " + total.leftAtClose()
                        + ", transferred " + total.transferred(),
                waits(),
                "  turned away: " + reasons());
    }

    private String waits() {
        var waits = total.waitsMs();
        if (waits.count() == 0) return "  nobody was called";
        return String.format(
                Locale.ROOT,
                "  waited: mean %.1f min, median %.1f min, p90 %.1f min (of %d called)",
                waits.meanMs() / MS_A_MINUTE,
                waits.medianMs() / MS_A_MINUTE,
                waits.p90Ms() / MS_A_MINUTE,
                waits.count());
    }

    private String reasons() {
        if (turnedAway.isEmpty()) return "nobody";
        return turnedAway.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }
}
