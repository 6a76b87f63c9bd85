package id.antrean.health;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The named checks of one node. Safe for use by many threads. */
public final class Health {
    private static final Logger log = LoggerFactory.getLogger(Health.class);

    private final Map<String, Look<Verdict>> checks = new ConcurrentSkipListMap<>();
    private final Duration limit;
    private volatile boolean draining;

    /**
     * Looks at one thing, on a virtual thread of its own. May hang: it is interrupted after three seconds, and that counts as
     * down, as a failure does.
     */
    @FunctionalInterface
    public interface Check {
        Verdict look() throws Exception;
    }

    /**
     * What a check found.
     *
     * @param detail one sentence or number for whoever runs the house; no secrets, for it is shown to anybody
     */
    public record Verdict(boolean up, String detail) {
        public static Verdict up(String detail) {
            return new Verdict(true, detail);
        }

        public static Verdict down(String detail) {
            return new Verdict(false, detail);
        }
    }

    /**
     * All checks at one moment, by name.
     *
     * @param up true if every one of them is
     * @param draining true if the node is being stopped: whoever sends requests to it should send them elsewhere
     */
    public record Report(boolean up, boolean draining, Map<String, Verdict> checks) {
        /** Whether the node wants requests. */
        public boolean ready() {
            return up && !draining;
        }
    }

    public Health() {
        this(Look.LIMIT);
    }

    /** @param limit how long a check is waited for */
    Health(Duration limit) {
        this.limit = limit;
    }

    /**
     * Adds a check, or replaces the one of that name.
     *
     * @param name short, lower case, with hyphens: {@code database}, {@code view-figures}
     */
    public void watch(String name, Check check) {
        checks.put(name, new Look<>(() -> look(name, check), limit));
    }

    /** From now on the node says that it is being stopped. */
    public void drain() {
        draining = true;
    }

    /** Of all checks so far. */
    public Set<String> names() {
        return Set.copyOf(checks.keySet());
    }

    /**
     * Looks at everything at the same time. Blocks for three seconds at most, whatever hangs, and shares the answers of
     * looks that are under way.
     */
    public Report report() {
        var answers = new LinkedHashMap<String, CompletableFuture<Verdict>>();
        checks.forEach((name, look) -> answers.put(name, look.begin().exceptionally(silent -> noAnswer())));
        var verdicts = new LinkedHashMap<String, Verdict>();
        answers.forEach((name, answer) -> verdicts.put(name, answer.join()));
        var up = verdicts.values().stream().allMatch(Verdict::up);
        return new Report(up, draining, Collections.unmodifiableMap(verdicts));
    }

    private Verdict noAnswer() {
        return Verdict.down("No answer within " + limit.toMillis() / 1_000.0 + " s.");
    }

    private static Verdict look(String name, Check check) {
        try {
            return check.look();
        } catch (Exception failure) {
            log.warn("Health check {} failed", name, failure);
            return Verdict.down("The check failed: " + failure.getClass().getSimpleName() + ". The log has more.");
        }
    }
}
