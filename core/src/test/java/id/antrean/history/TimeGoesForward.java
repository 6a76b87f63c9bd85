package id.antrean.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Event time within a day, whatever the clocks of the nodes did. */
final class TimeGoesForward implements Invariant {
    static final String FORWARD = "event time does not go back within a day";
    static final String OWN_DATE = "a ticket is issued on its own date";

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, Instant> last = new HashMap<>();
        Map<String, JsonNode> catalogues = new HashMap<>();
        for (var row : evidence.rows()) {
            if (!row.ofDay()) continue;
            var before = last.getOrDefault(row.stream(), Instant.MIN);
            findings.unless(!row.at().isBefore(before), FORWARD, "%s at %s after %s", row.told(), row.at(), before);
            last.put(row.stream(), row.at());
            if (row.is("day-opened")) catalogues.put(row.stream(), row.payload().path("catalogue"));
            var catalogue = catalogues.get(row.stream());
            if (row.is("ticket-issued") && catalogue != null) {
                findings.unless(
                        date(row.at(), catalogue).equals(row.date()), OWN_DATE, "%s at %s", row.told(), row.at());
            }
        }
    }

    private static String date(Instant at, JsonNode catalogue) {
        var turn = LocalTime.parse(catalogue.path("policy").path("dayTurn").asText());
        return at.atZone(ZoneId.of(catalogue.path("timeZone").asText()))
                .toLocalDateTime()
                .minusNanos(turn.toNanoOfDay())
                .toLocalDate()
                .toString();
    }
}
