package id.antrean.kiosk;

import id.antrean.day.check.CheckArguments;
import id.antrean.day.order.OrderDay;
import id.antrean.day.order.PolicyKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ./antrean check orders [DAYS [SEED]]}: so many random days of each policy, every call of which is held against
 * an independent order; and some of them through a whole server.
 */
final class CheckOrders {
    private static final int DAYS = 1_000;
    private static final List<PolicyKind> KINDS = List.of(PolicyKind.values());
    /** One through a server for a hundred through the rules, and at least so many. */
    private static final int HTTP_DAYS_LEAST = 10;

    private static final int HTTP_SHARE = 100;

    private final long begun = System.nanoTime();
    private long calls;

    private CheckOrders() {}

    public static void main(String[] args) {
        var asked = CheckArguments.of("check orders", args, DAYS);
        System.out.printf("Random days of each policy from seed %d, %,d of each ...%n", asked.seed(), asked.times());
        boolean held = new CheckOrders().hold(asked);
        System.exit(held ? 0 : 1);
    }

    private boolean hold(CheckArguments asked) {
        for (var kind : KINDS) {
            long before = calls;
            for (long i = 0; i < asked.times(); i++) {
                if (isFault(OrderDay.ofDecider(asked.seed() + i, kind, OrderDay.STEPS))) return false;
            }
            System.out.printf(
                    "  %s: %,d days, %,d calls, %d s%n", name(kind), asked.times(), calls - before, seconds());
        }
        long days = Math.max(HTTP_DAYS_LEAST, asked.times() / HTTP_SHARE);
        for (long i = 0; i < days; i++) {
            var kind = KINDS.get((int) (i % KINDS.size()));
            long before = calls;
            if (isFault(overHttp(asked.seed() + i, kind, OrderDay.STEPS))) return false;
            System.out.printf(
                    "  over HTTP, %s: day %d of %d, %,d calls, %d s%n",
                    name(kind), i + 1, days, calls - before, seconds());
        }
        System.out.printf("Each of %,d calls was the one that the rules of the page name; %d s.%n", calls, seconds());
        return true;
    }

    private boolean isFault(OrderDay.Result result) {
        calls += result.calls();
        Optional<String> fault = result.fault();
        fault.ifPresent(System.out::println);
        return fault.isPresent();
    }

    /** One day through a whole server. */
    static OrderDay.Result overHttp(long seed, PolicyKind kind, int steps) {
        try (var mall = new OpenMall(OrderDay.mallOf(seed, kind))) {
            return OrderDay.at(new HttpDay(mall).place(), seed, kind, steps);
        }
    }

    private static String name(PolicyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
