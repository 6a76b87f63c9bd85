package id.antrean.web;

import id.antrean.access.Access;
import id.antrean.health.Health;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a server needs beside its routes.
 *
 * @param name in logs and metrics: {@code kiosk-api}
 * @param port 0 for any free one
 * @param publicUrl how browsers reach it; https there makes its cookies Secure
 * @param alsoConnectTo other origins its pages may call
 * @param wallClock real time, also where the mall's clock runs faster
 * @param dice for request ids, and for when clients come back; safe for use by many threads
 * @param health asked at each /health/ready
 */
public record WebSetup(
        String name,
        String host,
        int port,
        String publicUrl,
        List<String> alsoConnectTo,
        Access access,
        Clock wallClock,
        RandomGenerator dice,
        MeterRegistry meters,
        Supplier<Health.Report> health,
        Limits limits) {
    public WebSetup {
        alsoConnectTo = List.copyOf(alsoConnectTo);
    }

    boolean behindTls() {
        return publicUrl.startsWith("https:");
    }
}
