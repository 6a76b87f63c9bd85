package id.antrean.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What /metrics says of a server: requests by route and status, open streams and connections. */
final class Measures {
    /** What one timer is of: to find it in the registry by its tags costs more than to add to it. */
    private record Kind(String method, String route, int status) {}

    private final MeterRegistry meters;
    private final Tags tags;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Measures(MeterRegistry meters, String server, Streams streams, Connections connections) {
        this.meters = meters;
        tags = Tags.of("server", server);
        Gauge.builder("sse.clients", streams, Streams::count).tags(tags).register(meters);
        FunctionCounter.builder("sse.dropped", streams, Streams::dropped)
                .description("streams cut off because their client read too slowly")
                .tags(tags)
                .register(meters);
        Gauge.builder("http.connections", connections, Connections::count)
                .tags(tags)
                .register(meters);
    }

    /** @param route null if no route took the request */
    void answered(long nanos, @Nullable Route route, int status) {
        var kind = route == null
                ? new Kind("none", "none", status)
                : new Kind(route.method().name(), route.path(), status);
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.requests")
                .tags(tags.and(
                        "method", kind.method(), "route", kind.route(), "status", Integer.toString(kind.status())))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(meters);
    }
}
