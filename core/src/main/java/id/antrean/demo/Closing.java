package id.antrean.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;

/**
 * The end of the played day. The house itself closes it at the catalogue's {@code dayEnd}. Once every counter is closed
 * nothing can happen before that, so the clock skips to it; while whoever watches still has a counter open, it does not.
 */
final class Closing {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final Duration AFTER_THE_END = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoClient supervisor;
    private final Day day;
    private final DemoClock clock;

    Closing(DemoClient supervisor, Day day, DemoClock clock) {
        this.supervisor = supervisor;
        this.day = day;
        this.clock = clock;
    }

    /** Returns once the day is closed; after a minute's patience it gives up and lets the figures speak. */
    void awaitClosed() throws InterruptedException {
        while (day.time().now().isBefore(end()) && !everyCounterClosed()) Thread.sleep(LOOK_EVERY);
        clock.skipTo(end());
        for (var left = PATIENCE; left.isPositive() && !isClosed(); left = left.minus(LOOK_EVERY)) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    private Instant end() {
        return day.catalogue().endOf(day.date()).plus(AFTER_THE_END);
    }

    private boolean everyCounterClosed() throws InterruptedException {
        return all("counters", "state", "closed");
    }

    private boolean isClosed() throws InterruptedException {
        return all("services", "closedBecause", "day-closed");
    }

    private boolean all(String list, String field, String value) throws InterruptedException {
        var items = supervisor
                .get("/api/v1/malls/" + day.mall() + "/" + list)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field))
                .allMatch(found ->
                        value.equals(found.isObject() ? found.path("code").asText() : found.asText()));
    }
}
