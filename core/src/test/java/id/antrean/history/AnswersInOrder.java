package id.antrean.history;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Real time and the log agree: what was asked after an answer stands after it. */
final class AnswersInOrder implements Invariant {
    static final String AFTER = "what was asked after an answer stands after it in the log";

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.exchanges().stream()
                .filter(Exchange::isOk)
                .collect(Collectors.groupingBy(Exchange::mall))
                .values()
                .forEach(mall -> check(mall, findings));
    }

    private static void check(List<Exchange> mall, Findings findings) {
        var ended =
                mall.stream().sorted(Comparator.comparingLong(Exchange::ended)).toList();
        var began =
                mall.stream().sorted(Comparator.comparingLong(Exchange::began)).toList();
        long highest = 0;
        int next = 0;
        for (var exchange : began) {
            while (next < ended.size() && ended.get(next).ended() < exchange.began()) {
                highest = Math.max(highest, ended.get(next++).position());
            }
            findings.unless(exchange.position() > highest, AFTER, "%s, but %s was answered before", exchange, highest);
        }
    }
}
