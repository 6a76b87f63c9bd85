package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.web.CommonRoutes;
import id.antrean.web.Contract;
import id.antrean.web.Routes;
import id.antrean.web.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds the route table and the published contract together, both ways. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ContractTest {
    private static final Contract CONTRACT = Contract.of(KioskApi.class);

    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    @Test
    void routes_and_contract_are_the_same_each_for_the_same_callers() {
        var house = mall.house();
        CONTRACT.checkRoutes(new Routes()
                .addAll(KioskRoutes.of(KioskApi.hall(house)))
                .addAll(CommonRoutes.of(new KioskApi().setup(house, "127.0.0.1", 0))));
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
    void a_person_is_put_with_the_fields_that_the_contract_says() {
        assertThat(CONTRACT.bodyOf("PUT /api/v1/malls/{mall}/staff/{clerk}"))
                .isEqualTo(new TreeMap<>(MemberRoutes.MEMBER.names()));
    }

    @Test
    void every_post_to_the_queue_is_compared_by_its_body() {
        var posts = CONTRACT.operations().keySet().stream()
                .filter(name -> name.startsWith("POST /api/v1/malls/{mall}"))
                .map(name -> name.substring("POST /api/v1/malls/{mall}".length()))
                .filter(path -> !path.startsWith("/catalogue")); // a whole catalogue has a reader of its own
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
        bodies.put("/pop-ups", PopUpRoute.POP_UP);
        bodies.put("/tokens", TokenRoutes.TOKEN);
        bodies.put(counter + "call-next", Shape.of());
        bodies.put(counter + "call", StepRoutes.CALL);
        bodies.put(counter + "hold", StepRoutes.HOLD);
        bodies.put(counter + "serve", StepRoutes.SERVE);
        bodies.put(counter + "return", StepRoutes.TICKET);
        bodies.put(counter + "correct", DeskRoutes.CORRECT);
        bodies.put("/tickets/{ticket}/note", DeskRoutes.NOTE);
        bodies.put("/tickets/{ticket}/postpone", DeskRoutes.POSTPONE);
        bodies.put("/services/{service}/lift-quota", SuspensionRoutes.LIFT_QUOTA);
        bodies.put(counter + "set-aside", AbsenceRoutes.SET_ASIDE);
        bodies.put("/tickets/{ticket}/release", Shape.of());
        bodies.put("/tickets/{ticket}/priority", DeskRoutes.PRIORITY);
        bodies.put("/tickets/{ticket}/change", DeskRoutes.CHANGE);
        bodies.put("/tickets/{ticket}/reprint", Shape.of());
        bodies.put(counter + "lend", DeskRoutes.LEND);
        bodies.put("/tickets/{ticket}/reinstate", AbsenceRoutes.REINSTATE);
        for (var step : List.of("recall", "start", "no-show", "continue", "undo")) {
            bodies.put(counter + step, StepRoutes.TICKET);
        }
        return bodies;
    }
}
