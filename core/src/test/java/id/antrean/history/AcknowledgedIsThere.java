package id.antrean.history;

import java.util.List;

/** Whatever was acknowledged is in the log, as it was acknowledged. */
final class AcknowledgedIsThere implements Invariant {
    static final String THERE = "what was acknowledged is in the log";
    static final String AS_ANSWERED = "the answer's position is that of its events";

    @Override
    public void check(Evidence evidence, Findings findings) {
        var byRequest = evidence.rowsByRequest();
        for (var exchange : evidence.exchanges()) {
            if (!exchange.isOk()) continue;
            var rows = byRequest.getOrDefault(exchange.key(), List.of());
            var there = rows.stream().anyMatch(row -> Steps.isAnswered(exchange, row));
            findings.unless(there, THERE, "%s, the log has %s", exchange, rows);
            var placed = rows.stream().anyMatch(row -> row.position() == exchange.position());
            findings.unless(!there || placed, AS_ANSWERED, "%s, the log has %s", exchange, rows);
        }
    }
}
