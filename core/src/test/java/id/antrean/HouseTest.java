package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.database.UnusableDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.DayId;
import id.antrean.day.Refusal;
import id.antrean.day.axon.Answer;
import id.antrean.demo.DemoClock;
import id.antrean.eventlog.Origin;
import id.antrean.health.Health.Verdict;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseTest {
    private static final Clock WALL = Clock.systemUTC();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Origin NOBODY = new Origin("test", "SYSTEM", null, "test", null);

    @Test
    void a_new_house_is_ready_and_says_why() {
        try (var database = TestDatabase.fresh();
                var house = House.open(database, WALL, MallTime.real(WALL))) {
            var report = house.health().report();

            assertThat(report.up()).as(report.toString()).isTrue();
            assertThat(report.checks()).containsKeys("database", "clock", "live-days", "log");
        }
    }

    @Test
    void a_house_does_not_open_on_a_log_of_a_newer_version() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO event_type (name, revision) VALUES"
                        + " ('day-opened', 1), ('day-opened', 99), ('ticket-rated', 1)");
            }

            assertThatThrownBy(() -> House.open(database, WALL, MallTime.real(WALL)))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("(day-opened 99, ticket-rated 1)")
                    .hasMessageContaining("Start that version, or a later one.");
        }
    }

    @Test
    void a_house_without_its_database_is_not_ready() {
        var database = TestDatabase.fresh();
        try (var house = House.open(database, WALL, MallTime.real(WALL))) {
            database.close();

            await().untilAsserted(
                            () -> { // a look that began before goes for all who ask meanwhile
                                var report = house.health().report();
                                assertThat(report.up()).isFalse();
                                assertThat(report.checks())
                                        .containsEntry("database", Verdict.down("The database does not answer."));
                            });
        }
    }

    /** A connection is waited for longer than that: what is seen here is that nobody waited for it. */
    @Test
    void a_house_whose_database_hangs_says_so_within_three_seconds() throws SQLException {
        try (var database = TestDatabase.fresh();
                var house = House.open(database, WALL, MallTime.real(WALL))) {
            var taken = new ArrayList<Connection>();
            try {
                takeAll(database, taken);

                var checks = house.health().report().checks();

                assertThat(checks)
                        .containsEntry("database", Verdict.down("No answer within 3.0 s."))
                        .containsEntry("view-figures", Verdict.down("No answer within 3.0 s."))
                        .containsEntry("log", Verdict.up("follows"));
            } finally {
                for (var connection : taken) connection.close();
            }
        }
    }

    /** Until none is left for anybody. */
    private static void takeAll(Database database, List<Connection> taken) throws SQLException {
        try {
            while (true) taken.add(database.dataSource().getConnection());
        } catch (SQLTransientConnectionException none) {
            assertThat(taken).isNotEmpty();
        }
    }

    @Test
    void a_house_whose_clock_is_hours_ahead_takes_no_commands() throws IOException {
        var catalogue = catalogue();
        var ahead = Clock.offset(WALL, Duration.ofHours(9));
        var clock = new DemoClock(at(catalogue, TUESDAY, "09:00"), 1, WALL);
        try (var database = TestDatabase.fresh();
                var house = House.open(database, ahead, log -> new MallTime(clock, 1))) {
            house.mallCommands().publish(catalogue, NOBODY);
            var day = new DayId(catalogue.mall(), TUESDAY);

            assertThat(house.dayCommands().send(takeFirst(day, catalogue, house), NOBODY))
                    .isInstanceOf(Answer.Overloaded.class);
            assertThat(house.log().read(day.stream())).isEmpty();
        }
    }

    @Test
    void mall_time_is_in_whole_milliseconds() {
        try (var database = TestDatabase.fresh();
                var house = House.open(
                        database,
                        WALL,
                        log -> new MallTime(
                                new DemoClock(Instant.parse("2026-11-24T01:00:00.123456Z"), 60, WALL), 60))) {
            assertThat(house.clock().instant()).isEqualTo(Instant.parse("2026-11-24T01:00:00.123Z"));
            assertThat(house.speed()).isEqualTo(60);
        }
    }

    @Test
    void a_day_is_closed_when_its_end_has_come() throws IOException {
        var catalogue = catalogue();
        var clock = new DemoClock(at(catalogue, TUESDAY, "09:00"), 1_000, WALL);
        try (var database = TestDatabase.fresh();
                var house = House.open(database, WALL, log -> new MallTime(clock, 1_000))) {
            var day = openWithOneTicket(house, catalogue);

            clock.skipTo(at(catalogue, TUESDAY, "22:00"));

            await().atMost(Duration.ofSeconds(20)).until(() -> isClosed(house, day));
            assertThat(house.log().read(day.stream()))
                    .extracting(recorded -> recorded.event().getClass().getSimpleName())
                    .contains(TicketLeftAtClose.class.getSimpleName());
        }
    }

    @Test
    void a_day_that_was_left_open_while_no_house_ran_is_closed_at_the_next_start() throws IOException {
        var catalogue = catalogue();
        try (var database = TestDatabase.fresh()) {
            DayId day;
            var tuesday = new DemoClock(at(catalogue, TUESDAY, "09:00"), 1, WALL);
            try (var house = House.open(database, WALL, log -> new MallTime(tuesday, 1))) {
                day = openWithOneTicket(house, catalogue);
                assertThat(isClosed(house, day)).isFalse();
            }
            var friday = new DemoClock(at(catalogue, TUESDAY.plusDays(3), "09:00"), 1, WALL);
            try (var house = House.open(database, WALL, log -> new MallTime(friday, 1))) {
                await().atMost(Duration.ofSeconds(20)).until(() -> isClosed(house, day));
            }
        }
    }

    @Test
    void a_day_that_passes_midnight_is_not_closed_on_its_evening() throws IOException {
        var catalogue = evening();
        var clock = new DemoClock(at(catalogue, TUESDAY, "19:00"), 1_000, WALL);
        try (var database = TestDatabase.fresh();
                var house = House.open(database, WALL, log -> new MallTime(clock, 1_000))) {
            var day = openWithOneTicket(house, catalogue);

            clock.skipTo(at(catalogue, TUESDAY.plusDays(1), "02:00"));

            await().atMost(Duration.ofSeconds(20)).until(() -> isClosed(house, day));
            var closed = house.log().last(day.stream()).orElseThrow().event();
            assertThat(((DayClosed) closed).at()).isAfterOrEqualTo(at(catalogue, TUESDAY.plusDays(1), "02:00"));
        }
    }

    @Test
    void no_day_opens_while_the_clock_is_before_the_malls_last_event() throws IOException {
        var catalogue = catalogue();
        try (var database = TestDatabase.fresh()) {
            var tuesday = new DemoClock(at(catalogue, TUESDAY, "09:00"), 1, WALL);
            try (var house = House.open(database, WALL, log -> new MallTime(tuesday, 1))) {
                openWithOneTicket(house, catalogue);
            }
            var monday = new DemoClock(at(catalogue, TUESDAY.minusDays(1), "09:00"), 1, WALL);
            try (var house = House.open(database, WALL, log -> new MallTime(monday, 1))) {
                var day = new DayId(catalogue.mall(), TUESDAY.minusDays(1));
                var answer = house.dayCommands().send(takeFirst(day, catalogue, house), NOBODY);
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Answer.Refused.class,
                                refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.CLOCK_BEHIND));
            }
        }
    }

    private static IssueTicket takeFirst(DayId day, Catalogue catalogue, House house) {
        var service = catalogue.services().getFirst().service();
        return new IssueTicket(
                day, service, null, Language.ID, Channel.KIOSK, house.clock().instant());
    }

    private static DayId openWithOneTicket(House house, Catalogue catalogue) {
        house.mallCommands().publish(catalogue, NOBODY);
        var day = new DayId(catalogue.mall(), TUESDAY);
        assertThat(house.dayCommands().send(takeFirst(day, catalogue, house), NOBODY))
                .isInstanceOf(Answer.Done.class);
        return day;
    }

    private static boolean isClosed(House house, DayId day) {
        return house.log()
                .last(day.stream())
                .filter(last -> last.event() instanceof DayClosed)
                .isPresent();
    }

    /** The demo's mall, open in the evenings. */
    private static Catalogue evening() throws IOException {
        var text = text().replace("07:30-14:30", "17:30-01:00")
                .replace("08:00-15:00", "18:00-01:30")
                .replaceAll("dayEnd: .*", "dayEnd: '02:00'");
        return ((CatalogueReading.Sound) CatalogueYaml.read("evening.yaml", text)).catalogue();
    }

    private static Instant at(Catalogue catalogue, LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(catalogue.timeZone()).toInstant();
    }

    private static Catalogue catalogue() throws IOException {
        return ((CatalogueReading.Sound) CatalogueYaml.read("khatulistiwa.yaml", text())).catalogue();
    }

    private static String text() throws IOException {
        try (var file = House.class.getResourceAsStream("/id/antrean/demo/khatulistiwa.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
