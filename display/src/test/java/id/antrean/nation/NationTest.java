package id.antrean.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.Rebuilding;
import id.antrean.access.Role;
import id.antrean.database.TestDatabase;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayId;
import id.antrean.day.SmallMall;
import id.antrean.display.Display;
import id.antrean.health.Health.Verdict;
import id.antrean.mall.MallId;
import id.antrean.mall.Ordering;
import id.antrean.web.Contract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two cells and a national view, beside one house with the same events. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NationTest {
    private static final Contract CONTRACT = Contract.of(Display.class);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final CountryDay pontianak = CountryDay.random("pontianak", 1);
    private final CountryDay palu = CountryDay.random("palu", 2);
    private final CountryDay jayapura = CountryDay.big("jayapura", 2_500, 3);
    private final CountryHouse west = CountryHouse.at(TestDatabase.freshAddress());
    private final CountryHouse east = CountryHouse.at(TestDatabase.freshAddress());
    private final CountryHouse whole = CountryHouse.at(TestDatabase.freshAddress());
    private final CountryHouse nation =
            CountryHouse.national(TestDatabase.freshAddress(), List.of(west.cell("west"), east.cell("east")));

    @BeforeAll
    void half_of_the_day_happens() {
        pontianak.write(west.database(), 0, pontianak.half());
        palu.write(west.database(), 0, palu.half());
        jayapura.write(east.database(), 0, jayapura.half());
        for (var day : List.of(jayapura, pontianak, palu)) day.write(whole.database(), 0, day.half());
        await().atMost(SOON).until(this::isComplete);
    }

    @AfterAll
    void close() {
        List.of(nation, whole, east, west).forEach(CountryHouse::close);
    }

    private boolean isComplete() {
        return nation.has("west", west.house().log().head())
                && nation.has("east", east.house().log().head());
    }

    private SameFigures compared() throws Exception {
        await().atMost(SOON).until(this::isComplete);
        assertThat(whole.house().figures().awaitPosition(whole.house().log().head(), SOON))
                .isTrue();
        return new SameFigures(whole, nation).of(List.of(pontianak.mall(), palu.mall(), jayapura.mall()));
    }

    @Test
    @Order(1)
    void in_the_middle_of_the_day_the_figures_are_those_of_one_house() throws Exception {
        assertThat(compared().differences()).isEmpty();
    }

    @Test
    @Order(2)
    void a_cell_that_is_away_leaves_its_part_as_old_as_it_is_and_the_others_go_on() {
        east.stop();
        await().atMost(SOON).until(() -> nation.problem("east").contains("does not answer"));
        palu.write(west.database(), palu.half(), palu.events().size());
        await().atMost(SOON).until(() -> nation.has("west", west.house().log().head()));
        var part = nation.house().cells().getFirst();
        assertThat(part.cell()).isEqualTo("east");
        assertThat(part.caughtUpAt()).isNotNull();
        assertThat(part.position()).isEqualTo(jayapura.half());
    }

    @Test
    @Order(3)
    void a_cell_and_the_national_node_go_on_where_they_stopped_and_at_the_end_every_figure_is_the_same()
            throws Exception {
        nation.stop();
        pontianak.write(west.database(), pontianak.half(), pontianak.events().size());
        east.start();
        jayapura.write(east.database(), jayapura.half(), jayapura.events().size());
        nation.start();
        for (var day : List.of(palu, jayapura, pontianak))
            day.write(whole.database(), day.half(), day.events().size());
        var same = compared();
        assertThat(same.differences()).isEmpty();
        assertThat(same.compared()).isGreaterThan(1_000);
    }

    @Test
    @Order(4)
    void a_comparison_finds_a_leg_too_many() throws Exception {
        try (var connection = nation.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE taken AS SELECT * FROM figures_leg_1 WHERE ended = 'completed' LIMIT 1");
            statement.execute("DELETE FROM figures_leg_1 l USING taken t"
                    + " WHERE l.mall = t.mall AND l.ticket = t.ticket AND l.leg = t.leg");
            assertThat(compared().differences()).isNotEmpty();
            statement.execute("INSERT INTO figures_leg_1 SELECT * FROM taken");
            statement.execute("DROP TABLE taken");
        }
        assertThat(compared().differences()).isEmpty();
    }

    @Test
    @Order(5)
    void a_national_database_is_made_again_from_the_cells() throws Exception {
        Rebuilding.of("figures", nation.database(), (position, head) -> {});
        await().atMost(SOON).until(() -> nation.house().cells().size() == 2);
        assertThat(compared().differences()).isEmpty();
    }

    @Test
    @Order(6)
    void how_old_each_part_is_can_be_asked_by_managers() throws Exception {
        var answer = nation.get("/api/v1/cells", nation.token(Role.MANAGER, null));
        var body = new ObjectMapper().readTree(answer.body());
        CONTRACT.checkAnswer("GET", "/api/v1/cells", answer.statusCode(), "application/json", body);
        assertThat(body.path("items").findValuesAsText("cell")).containsExactly("east", "west");
    }

    @Test
    @Order(7)
    void the_feed_tells_no_person_and_no_reason_and_is_for_its_own_role_alone() throws Exception {
        var weights = SmallMall.ordered(Ordering.USUAL, Map.of("rina", Map.of(SmallMall.KTP, 3)));
        var ambon = new MallId("ambon");
        var opened = new DayOpened(new DayId(ambon, SmallMall.TUESDAY), 1, weights, SmallMall.at("07:00"));
        new CountryDay(ambon, List.of(opened)).write(west.database(), 0, 1);
        var feed = west.get("/api/v1/events?after=0", west.token(Role.FEED, null));
        CONTRACT.checkAnswer(
                "GET",
                "/api/v1/events",
                feed.statusCode(),
                "application/json",
                new ObjectMapper().readTree(feed.body()));
        assertThat(feed.body()).contains("ticket-called", "ambon").doesNotContain("rahasia", "rina", "budi");
        for (var role : List.of(Role.MANAGER, Role.ADMINISTRATOR, Role.CLERK, Role.DISPLAY)) {
            assertThat(west.get("/api/v1/events", west.token(role, null)).statusCode())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        for (var path : List.of("/api/v1/figures?from=2026-11-24", "/api/v1/cells"))
            assertThat(west.get(path, west.token(Role.FEED, null)).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(8)
    void who_belongs_to_a_mall_asks_for_that_mall_alone() throws Exception {
        var token = nation.token(Role.MANAGER, new MallId("palu"));
        var path = "/api/v1/figures?from=2026-11-24";
        assertThat(nation.get(path, token).statusCode()).isEqualTo(403);
        assertThat(nation.get(path + "&mall=jayapura", token).statusCode()).isEqualTo(403);
        assertThat(nation.get(path + "&mall=palu", token).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(9)
    void what_cannot_be_asked_of_a_country_is_a_clear_mistake() throws Exception {
        var token = nation.token(Role.MANAGER, null);
        assertThat(nation.get("/api/v1/figures?lang=en", token).body()).contains("the first day");
        assertThat(nation.get("/api/v1/figures?from=2026-11-24&by=clerk&lang=en", token)
                        .body())
                .contains("each mall's own");
    }

    @Test
    @Order(10)
    void a_mall_that_is_in_two_cells_stops_the_second_one_loudly() {
        CountryDay.random("palu", 5).write(east.database(), 0, 20);
        await().atMost(SOON).until(() -> nation.problem("east").contains("mall palu is in cell west and in cell east"));
        var checks = nation.house().health().report().checks();
        assertThat(checks.get("cell-east")).isNotNull().returns(false, Verdict::up);
        assertThat(checks.get("cell-west")).isNotNull().returns(true, Verdict::up);
    }

    @Test
    @Order(11)
    void another_log_under_the_same_name_is_noticed() {
        try (var other = CountryHouse.at(TestDatabase.freshAddress())) {
            CountryDay.random("ambon", 6).write(other.database(), 0, 30);
            var address = TestDatabase.freshAddress();
            try (var view = CountryHouse.national(address, List.of(other.cell("timur")))) {
                await().atMost(SOON).until(() -> view.has("timur", 30));
            }
            try (var view = CountryHouse.national(address, List.of(west.cell("timur")))) {
                await().atMost(SOON).until(() -> view.problem("timur").contains("its log is not the one"));
            }
        }
    }

    @Test
    @Order(12)
    void a_house_with_malls_of_its_own_is_no_national_view() {
        var address = TestDatabase.freshAddress();
        try (var house = CountryHouse.at(address)) {
            CountryDay.random("ambon", 7).write(house.database(), 0, 10);
        }
        try (var view = CountryHouse.national(address, List.of(west.cell("west")))) {
            await().atMost(SOON).until(() -> view.problem("west").contains("malls of its own"));
        }
    }
}
