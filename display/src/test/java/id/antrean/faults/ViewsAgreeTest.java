package id.antrean.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.MallTime;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Planted faults: what a view has wrong is found by comparing it with its replay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsAgreeTest {
    private static final Clock WALL = Clock.systemUTC();
    private static final Clock MALL_CLOCK = Clock.fixed(SmallMall.at("08:30"), ZoneOffset.UTC);
    private static final Origin KIOSK = new Origin("kiosk-1", "KIOSK", null, "test", null);

    private final DatabaseAddress address = TestDatabase.freshAddress();

    /** A house that has given two tickets, and has been stopped. */
    @BeforeEach
    void grow() {
        try (var database = Database.open(address);
                var house = id.antrean.House.open(database, WALL, log -> new MallTime(MALL_CLOCK, 1))) {
            house.mallCommands().publish(SmallMall.catalogue(), KIOSK);
            for (var service : new id.antrean.mall.ServiceId[] {SmallMall.KTP, SmallMall.SETOR}) {
                var take =
                        new IssueTicket(SmallMall.DAY, service, null, Language.ID, Channel.KIOSK, MALL_CLOCK.instant());
                assertThat(house.dayCommands().send(take, KIOSK)).isInstanceOf(Answer.Done.class);
            }
            var head = house.log().head();
            assertThat(house.figures().awaitPosition(head, Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void a_view_that_was_left_alone_agrees() throws Exception {
        assertThat(ViewsAgree.check(address)).isEmpty();
    }

    @Test
    void a_row_that_a_view_has_lost_is_found() throws Exception {
        change("DELETE FROM figures_leg_%s WHERE service = 'ktp'");

        assertThat(ViewsAgree.check(address))
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .contains("figures_leg_ lacked")
                        .contains("ktp"));
    }

    @Test
    void a_value_that_a_view_has_wrong_is_found() throws Exception {
        change("UPDATE figures_leg_%s SET joined_at = joined_at + interval '1 ms' WHERE service = 'setor'");

        assertThat(ViewsAgree.check(address))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.toString()).contains("figures_leg_ had").contains("figures_leg_ lacked"));
    }

    /** @param sql with %s for the generation that answers */
    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            String generation;
            try (var row = statement.executeQuery("SELECT generation FROM view_generation WHERE view = 'figures'")) {
                row.next();
                generation = row.getString(1);
            }
            assertThat(statement.executeUpdate(sql.formatted(generation))).isEqualTo(1);
        }
    }
}
