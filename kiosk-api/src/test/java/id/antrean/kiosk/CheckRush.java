package id.antrean.kiosk;

import id.antrean.day.check.CheckArguments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;

/** {@code ./antrean check rush [TIMES [SEED]]}: that no visitor waits longer than two seconds from touch to ticket. */
final class CheckRush {
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private CheckRush() {}

    public static void main(String[] args) {
        var asked = CheckArguments.of("check rush", args, TIMES);
        System.out.printf(
                "%d times %d visitors in ten minutes at four kiosks and the desk, from seed %d ...%n",
                asked.times(), RushHour.VISITORS, asked.seed());
        boolean held = true;
        for (long i = 0; i < asked.times(); i++) held &= hold(asked.seed() + i);
        System.out.println(held ? "Each had the ticket within 2 s of the touch." : "Some waited longer than 2 s.");
        System.exit(held ? 0 : 1);
    }

    private static boolean hold(long seed) {
        var waited = new ArrayList<Duration>();
        for (var ticket : RushHour.of(seed)) waited.add(ticket.waited());
        waited.sort(Comparator.naturalOrder());
        System.out.printf(
                "  seed %d: %d tickets, from touch to ticket %d ms in the middle, %d ms at 99 %%, %d ms at most%n",
                seed,
                waited.size(),
                waited.get(waited.size() / 2).toMillis(),
                waited.get(waited.size() * 99 / 100).toMillis(),
                waited.getLast().toMillis());
        return waited.size() == RushHour.VISITORS && waited.getLast().compareTo(LONGEST) <= 0;
    }
}
