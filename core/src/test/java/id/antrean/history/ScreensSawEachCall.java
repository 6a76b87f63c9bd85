package id.antrean.history;

import java.util.ArrayList;
import java.util.List;

/** Each screen was told each call of its mall, once, in order, through all its reconnections. */
final class ScreensSawEachCall implements Invariant {
    static final String EACH = "a screen is told each call";
    static final String ONCE = "a screen is told no call twice, and none before an earlier one";

    @Override
    public void check(Evidence evidence, Findings findings) {
        for (var screen : evidence.screens()) {
            long before = 0;
            for (long call : screen.calls()) {
                findings.unless(call > before, ONCE, "%s: %s after %s", screen.name(), call, before);
                before = Math.max(before, call);
            }
            var missing = new ArrayList<>(calls(evidence.rows(), screen));
            missing.removeAll(screen.calls());
            findings.unless(missing.isEmpty(), EACH, "%s was not told %s", screen.name(), missing);
        }
    }

    private static List<Long> calls(List<LogRow> rows, Screen screen) {
        long since = screen.resets().stream().reduce(screen.since(), Math::max);
        return rows.stream()
                .filter(row -> row.ofDay() && row.mall().equals(screen.mall()))
                .filter(row -> row.position() > since && row.position() <= screen.until())
                .filter(row -> row.is("ticket-called", "ticket-recalled"))
                .filter(row -> !row.text("because").equals("WITHOUT_TICKET"))
                .map(LogRow::position)
                .toList();
    }
}
