package id.antrean.day.check;

import java.time.Duration;

/** {@code ./antrean check days [STEPS [SEED]]}: as many random commands as one has patience for. */
final class CheckDays {
    private static final long STEPS = 1_000_000;
    private static final int A_LINE_EVERY = 50_000;

    private final long begun = System.nanoTime();
    private final long steps;
    private long done;

    private CheckDays(long steps) {
        this.steps = steps;
    }

    public static void main(String[] args) {
        var asked = CheckArguments.of("check days", args, STEPS);
        System.out.printf("Random days from seed %d, at least %,d commands ...%n", asked.seed(), asked.times());
        if (!new CheckDays(asked.times()).hold(asked.seed())) System.exit(1);
    }

    private boolean hold(long seed) {
        long days = 0;
        for (long next = A_LINE_EVERY; done < steps; days++) {
            var fault = Days.faultOf(seed + days, command -> done++);
            if (fault.isPresent()) {
                System.out.println(fault.get());
                return false;
            }
            if (done < next) continue;
            next = done + A_LINE_EVERY;
            System.out.printf("  %,d commands in %,d days, %d s%n", done, days + 1, seconds());
        }
        System.out.printf(
                "All that must hold held after each of %,d commands in %,d days; %d s.%n", done, days, seconds());
        return true;
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
