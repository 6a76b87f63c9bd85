package id.antrean.web;

import java.util.List;
import java.util.function.Supplier;

/** Whether the process lives, and whether it can do its work now; in the shape of MicroProfile Health. */
final class HealthRoutes {
    private record Status(String status, List<Check> checks) {}

    private record Check(String name, String status, String detail) {}

    private final Supplier<List<HealthCheck>> health;

    HealthRoutes(Supplier<List<HealthCheck>> health) {
        this.health = health;
    }

    Reply live(Exchange exchange) {
        return Reply.ok(new Status("UP", List.of()));
    }

    Reply ready(Exchange exchange) {
        var checks = health.get();
        boolean up = checks.stream().allMatch(HealthCheck::up);
        var all = checks.stream()
                .map(check -> new Check(check.name(), word(check.up()), check.detail()))
                .toList();
        return Reply.json(up ? 200 : 503, new Status(word(up), all));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
