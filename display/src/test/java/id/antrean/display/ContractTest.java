package id.antrean.display;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.board.PastDays;
import id.antrean.database.TestDatabase;
import id.antrean.web.CommonRoutes;
import id.antrean.web.Contract;
import id.antrean.web.Routes;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Holds the route table and the published contract together, both ways; every answer in these tests is held to it too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ContractTest {
    @Test
    void routes_and_contract_are_the_same_each_for_the_same_callers() {
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), log -> new MallTime(Clock.systemUTC(), 1))) {
            var hall = new Hall(house.live(), house.clock(), house.speed());
            var api = DisplayRoutes.api(
                    new MallsHandler(hall),
                    new BoardHandler(hall),
                    new PastHandler(hall, new PastDays(house.log())),
                    new FiguresHandler(hall, house.figures()),
                    new NationHandler(hall, house.figures(), house::cells),
                    new EventsHandler(house.feed()),
                    new MyTicketHandler(hall, house.access().ticketLinks()));
            Contract.of(Display.class)
                    .checkRoutes(new Routes()
                            .addAll(api)
                            .addAll(CommonRoutes.of(new Display().setup(house, "127.0.0.1", 0))));
        }
    }
}
