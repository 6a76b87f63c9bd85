package id.antrean.day.check;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** {@code ./antrean check days [STEPS] [SEED]}: as many random commands as one has patience for. */
final class CheckDays {
    private static final long STEPS = 1_000_000;
    private static final int A_LINE_EVERY = 50_000;

    private CheckDays() {}

    public static void main(String[] args) {
        long steps = args.length > 0 ? Long.parseLong(args[0].replace("_", "")) : STEPS;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.currentTimeMillis();
        var begun = System.nanoTime();
        var done = new AtomicLong();
        var told = new AtomicLong();
        System.out.printf("Random days from seed %d, at least %,d commands ...%n", seed, steps);
        long days = 0;
        while (done.get() < steps) {
            var fault = Days.faultOf(seed + days, command -> done.incrementAndGet());
            if (fault.isPresent()) {
                System.out.println(fault.get());
                System.exit(1);
            }
            days++;
            if (done.get() / A_LINE_EVERY > told.get()) {
                told.set(done.get() / A_LINE_EVERY);
                System.out.printf("  %,d commands in %,d days, %d s%n", done.get(), days, seconds(begun));
            }
        }
        System.out.printf(
                "All that must hold held after each of %,d commands in %,d days; %d s.%n",
                done.get(), days, seconds(begun));
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
