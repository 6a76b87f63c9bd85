package id.antrean.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/** The manager's figures of the day, asked of the display server as the dashboard does. */
final class DayFigures {
    private static final long MS_A_MINUTE = 60_000;

    private final DemoClient manager;
    private final String path;

    DayFigures(DemoClient manager, String mall, LocalDate date) {
        this.manager = manager;
        this.path = "/api/v1/malls/" + mall + "/figures?by=day&from=" + date + "&to=" + date;
    }

    /**
     * The whole mall's day so far.
     *
     * @param issued tickets: legs joined, less those joined by transfer
     * @param waitsMs of legs that were called
     */
    record Total(
            long issued,
            long served,
            long noShows,
            long cancelled,
            long transferred,
            long leftAtClose,
            long waiting,
            long longestMinutes,
            Waits waitsMs) {}

    /** @param count how many waits these are of; the others are 0 when it is 0 */
    record Waits(long count, long meanMs, long medianMs, long p90Ms) {}

    /** Empty while the figures cannot be had, such as during a rebuild. */
    Optional<Total> total() throws InterruptedException {
        var reply = manager.get(path);
        if (!reply.succeeded()) return Optional.empty();
        var total = reply.body().path("total");
        long transferred = total.path("transferred").asLong();
        return Optional.of(new Total(
                total.path("joined").asLong() - transferred,
                total.path("served").asLong(),
                total.path("noShows").asLong(),
                total.path("cancelled").asLong(),
                transferred,
                total.path("leftAtClose").asLong(),
                total.path("waitingNow").asLong(),
                total.path("longestWaitMs").asLong() / MS_A_MINUTE,
                waits(total.path("waiting"))));
    }

    private static Waits waits(JsonNode waits) {
        return new Waits(
                waits.path("count").asLong(),
                waits.path("meanMs").asLong(),
                waits.path("medianMs").asLong(),
                waits.path("p90Ms").asLong());
    }
}
