package id.antrean.history;

import id.antrean.history.Evidence.KeptRequest;
import id.antrean.history.Exchange.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One key, one effect, however often it was sent; and none where the answer said so. */
final class NothingTwice implements Invariant {
    static final String ONCE = "a request is done once, however often it was sent";
    static final String REFUSED = "what was refused changed nothing";
    static final String KEPT = "a request that was done is kept with exactly its own events";

    @Override
    public void check(Evidence evidence, Findings findings) {
        var byRequest = evidence.rowsByRequest();
        var kept = evidence.kept().stream().collect(Collectors.groupingBy(KeptRequest::key));
        for (var exchange : evidence.exchanges()) {
            var rows = byRequest.getOrDefault(exchange.key(), List.of());
            var done = rows.stream()
                    .filter(row -> row.type().equals(Steps.event(exchange)))
                    .toList();
            findings.unless(done.size() <= 1, ONCE, "%s: %s", exchange, done);
            findings.unless(exchange.outcome() != Outcome.REFUSED || rows.isEmpty(), REFUSED, "%s: %s", exchange, rows);
            if (!rows.isEmpty()) kept(exchange, rows, kept, findings);
        }
    }

    private static void kept(
            Exchange exchange, List<LogRow> rows, Map<String, List<KeptRequest>> kept, Findings findings) {
        var spans = kept.getOrDefault(exchange.key(), List.of());
        boolean own = spans.size() == 1
                && spans.getFirst().first() == rows.getFirst().position()
                && spans.getFirst().last() == rows.getLast().position();
        findings.unless(own, KEPT, "%s: %s, but kept as %s", exchange.key(), rows, spans);
    }
}
