package id.antrean.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The named checks of one node. Safe for use by many threads. */
public final class Health {
    private static final Logger log = LoggerFactory.getLogger(Health.class);

    private final Map<String, Check> checks = new ConcurrentSkipListMap<>();
    private volatile boolean draining;

    /** Looks at one thing. May block for some seconds, but not for ever; a failure counts as down. */
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

    /**
     * Adds a check, or replaces the one of that name.
     *
     * @param name short, lower case, with hyphens: {@code database}, {@code view-figures}
     */
    public void watch(String name, Check check) {
        checks.put(name, check);
    }

    /** From now on the node says that it is being stopped. */
    public void drain() {
        draining = true;
    }

    /** Of all checks so far. */
    public Set<String> names() {
        return Set.copyOf(checks.keySet());
    }

    /** Looks at everything, one after another. Blocks as long as the checks do: call it on a virtual thread. */
    public Report report() {
        var verdicts = new LinkedHashMap<String, Verdict>();
        checks.forEach((name, check) -> verdicts.put(name, look(name, check)));
        var up = verdicts.values().stream().allMatch(Verdict::up);
        return new Report(up, draining, Collections.unmodifiableMap(verdicts));
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
