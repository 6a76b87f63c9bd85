package id.antrean.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code GET /metrics} for Prometheus: open on the machine itself, else for an administrator's token. */
final class MetricsRoute {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final MeterRegistry meters;

    MetricsRoute(MeterRegistry meters) {
        this.meters = meters;
    }

    /** They are of the whole house: whoever is bound to one agency may not see how many wait for the others. */
    Reply scrape(Exchange exchange) {
        if (exchange.caller().agency() != null)
            throw Problem.of(ProblemKind.NOT_ALLOWED).thrown();
        return meters instanceof PrometheusMeterRegistry prometheus
                ? Reply.text(200, TYPE, prometheus.scrape())
                : Reply.text(200, TYPE, "");
    }
}
