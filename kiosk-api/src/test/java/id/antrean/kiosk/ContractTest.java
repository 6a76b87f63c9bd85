package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Role;
import id.antrean.web.CommonRoutes;
import id.antrean.web.Route;
import id.antrean.web.Routes;
import id.antrean.web.Shape;
import id.antrean.web.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Holds the route table and the published contract together, both ways. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ContractTest {
    private static final Contract CONTRACT = Contract.read();
    private static OpenMall mall;

    @BeforeAll
    static void open() {
        mall = new OpenMall();
    }

    @AfterAll
    static void close() {
        mall.close();
    }

    private static List<Route> table() {
        var house = mall.house();
        return new Routes()
                        .addAll(KioskRoutes.of(KioskApi.hall(house)))
                        .addAll(CommonRoutes.of(new KioskApi().setup(house, "127.0.0.1", 0)))
                        .rows()
                        .stream()
                        .filter(route -> !route.path().endsWith("/*"))
                        .toList();
    }

    @Test
    void every_route_is_in_the_contract_and_the_contract_has_no_other() {
        var routes = new TreeSet<String>();
        table().forEach(route -> routes.add(name(route)));
        assertThat(routes).isEqualTo(new TreeSet<>(CONTRACT.operations().keySet()));
    }

    @Test
    void the_contract_says_of_every_route_who_may_use_it() {
        var table = new TreeMap<String, Set<String>>();
        table().forEach(route -> table.put(name(route), roles(route.who())));
        var contract = new TreeMap<String, Set<String>>();
        CONTRACT.operations().forEach((name, operation) -> {
            var roles = operation.path("x-roles");
            var all = new TreeSet<String>();
            if (roles.isTextual()) all.add(roles.asText());
            roles.forEach(role -> all.add(role.asText()));
            contract.put(name, all);
        });
        assertThat(contract).isEqualTo(table);
    }

    @Test
    void every_body_has_the_fields_that_the_contract_says() {
        bodies().forEach((path, shape) -> {
            assertThat(CONTRACT.bodyOf("POST /api/v1/malls/{mall}" + path))
                    .as(path)
                    .isEqualTo(new TreeMap<>(shape.names()));
        });
    }

    @Test
    void every_post_to_the_queue_is_compared_by_its_body() {
        var posts = CONTRACT.operations().keySet().stream()
                .filter(name -> name.startsWith("POST /api/v1/malls/{mall}"))
                .map(name -> name.substring("POST /api/v1/malls/{mall}".length()));
        assertThat(bodies().keySet()).containsExactlyInAnyOrderElementsOf(posts.toList());
    }

    private static Map<String, Shape> bodies() {
        var counter = "/counters/{counter}/";
        var bodies = new HashMap<String, Shape>(Map.of(
                "/tickets",
                TicketRoutes.ISSUE,
                "/tickets/{ticket}/cancel",
                TicketRoutes.CANCEL,
                "/services/{service}/suspend",
                SuspensionRoutes.SUSPEND,
                "/services/{service}/lift",
                Shape.of(),
                counter + "open",
                SeatRoutes.OPEN,
                counter + "pause",
                SeatRoutes.PAUSE,
                counter + "resume",
                Shape.of(),
                counter + "close",
                SeatRoutes.CLOSE,
                counter + "complete",
                FinishRoutes.COMPLETE,
                counter + "transfer",
                FinishRoutes.TRANSFER));
        bodies.put(counter + "call-next", Shape.of());
        for (var step : List.of("recall", "start", "no-show", "hold", "continue", "undo")) {
            bodies.put(counter + step, StepRoutes.TICKET);
        }
        return bodies;
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    private static Set<String> roles(Who who) {
        if (who.anybody()) return Set.of("anybody");
        var roles = new TreeSet<String>();
        who.roles().stream().map(Role::key).forEach(roles::add);
        return roles;
    }
}
