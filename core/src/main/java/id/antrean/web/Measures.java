package id.antrean.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What /metrics says of a server: requests by route and status, open streams and connections. */
final class Measures {
    private final MeterRegistry meters;
    private final Tags tags;

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
        Timer.builder("http.requests")
                .tags(tags.and(
                        "method", route == null ? "none" : route.method().name(),
                        "route", route == null ? "none" : route.path(),
                        "status", Integer.toString(status)))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(meters)
                .record(Duration.ofNanos(nanos));
    }
}
