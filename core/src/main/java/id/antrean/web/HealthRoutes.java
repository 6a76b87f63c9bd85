package id.antrean.web;

import id.antrean.health.Health;
import java.util.List;
import java.util.function.Supplier;

/** Whether the process lives, and whether it can do its work now; in the shape of MicroProfile Health. */
final class HealthRoutes {
    private record Status(String status, List<Check> checks) {}

    private record Check(String name, String status, String detail) {}

    private final Supplier<Health.Report> health;

    HealthRoutes(Supplier<Health.Report> health) {
        this.health = health;
    }

    Reply live(Exchange exchange) {
        return Reply.ok(new Status("UP", List.of()));
    }

    Reply ready(Exchange exchange) {
        var report = health.get();
        var checks = report.checks().entrySet().stream()
                .map(check -> new Check(
                        check.getKey(),
                        word(check.getValue().up()),
                        check.getValue().detail()))
                .toList();
        var status = report.draining() ? "DRAINING" : word(report.up());
        return Reply.json(report.ready() ? 200 : 503, new Status(status, checks));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
