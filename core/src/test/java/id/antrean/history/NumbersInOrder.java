package id.antrean.history;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The numbers of each series of each day: 1, 2, 3, … */
final class NumbersInOrder implements Invariant {
    static final String TWICE = "no number is given twice";
    static final String SKIPPED = "no number is left out";

    private static final Pattern NUMBER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([A-Z]+)(\\d+)");

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, Integer> last = new HashMap<>();
        for (var row : evidence.rows()) {
            if (!row.is("ticket-issued")) continue;
            var number = NUMBER.matcher(row.text("ticket"));
            boolean sound = number.matches() && number.group(1).equals(row.date());
            findings.unless(sound, "a ticket is its date and number", "%s", row.told());
            if (!sound) continue;
            int serial = Integer.parseInt(number.group(3));
            int before = last.getOrDefault(row.stream() + number.group(2), 0);
            findings.unless(serial > before, TWICE, "%s after %s", row.told(), before);
            findings.unless(serial <= before + 1, SKIPPED, "%s after %s", row.told(), before);
            last.put(row.stream() + number.group(2), Math.max(before, serial));
        }
    }
}
