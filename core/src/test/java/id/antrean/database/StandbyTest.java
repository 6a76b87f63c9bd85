package id.antrean.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.EventTypes;
import id.antrean.day.DayEvent;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.Appended;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.LogWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandbyTest {
    private static final String HERE = "127.0.0.1";
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    private static final String CUT_OFF =
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    @TempDir
    Path directory;

    @Test
    void a_promoted_standby_has_all_that_was_acknowledged_and_the_old_server_acknowledges_nothing() throws Exception {
        var first = directory.resolve("first");
        var second = directory.resolve("second");
        try (var primary = EmbeddedDatabase.start(first)) {
            execute(primary.address(), "CREATE TABLE ticket AS SELECT 'A001' AS number");
            try (var standby = Standby.start(primary.address(), second, HERE, 0)) {
                execute(primary.address(), "INSERT INTO ticket VALUES ('A002')");
                assertThat(text(standby.address(), "SELECT string_agg(number, ' ' ORDER BY number) FROM ticket"))
                        .isEqualTo("A001 A002");
                assertThatThrownBy(() -> execute(standby.address(), "INSERT INTO ticket VALUES ('B001')"))
                        .hasMessageContaining("read-only");

                Standby.promote(second);
                execute(standby.address(), "INSERT INTO ticket VALUES ('A003')");
                assertThat(text(standby.address(), "SELECT max(number) FROM ticket"))
                        .isEqualTo("A003");
                theOldOneIsNotBelieved(primary.address());
                assertThatThrownBy(() -> Standby.promote(second)).hasMessageContaining("is no standby");
            }
        }
    }

    /** It waits for the standby; and whoever cuts that off gets a warning, which the log takes for an unknown outcome. */
    private static void theOldOneIsNotBelieved(DatabaseAddress old) throws Exception {
        try (var connection = connect(old)) {
            connection.setAutoCommit(false);
            var commit = Thread.ofVirtual().unstarted(() -> insert(connection));
            commit.start();
            while (text(old, WAITING).equals("0")) assertThat(commit.isAlive()).isTrue();
            assertThat(text(old, "SELECT count(*) FROM ticket WHERE number = 'A666'"))
                    .isEqualTo("0");
            text(old, CUT_OFF);
            commit.join();
            assertThat(String.valueOf(connection.getWarnings())).contains("canceling wait for synchronous replication");
        }
    }

    private static void insert(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO ticket VALUES ('A666')");
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_ticket_whose_wait_for_the_standby_was_cut_off_is_not_acknowledged() throws Exception {
        try (var primary = EmbeddedDatabase.start(directory.resolve("first"));
                var database = Database.open(primary.address());
                var log = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry());
                var writer = new LogWriter(
                        database.dataSource(), EventTypes.codec(), log, Clock.systemUTC(), new SimpleMeterRegistry())) {
            assertThat(writer.append(opened("a"))).isInstanceOf(Appended.Written.class);
            Standby.start(primary.address(), directory.resolve("second"), HERE, 0)
                    .close();
            var answer = CompletableFuture.supplyAsync(() -> writer.append(opened("b")));

            while (text(primary.address(), WAITING).equals("0"))
                assertThat(answer).isNotDone();
            text(primary.address(), CUT_OFF);

            assertThatThrownBy(answer::join).hasCauseInstanceOf(LogUnavailable.class);
        }
    }

    private static Append opened(String stream) {
        var event = new DayEvent.DayOpened(SmallMall.DAY, 1, SmallMall.catalogue(), SmallMall.at("07:00"));
        return Append.alone(stream, 0, List.of(event), Map.of(), null);
    }

    @Test
    void a_server_whose_standby_is_lost_goes_on_when_it_is_told_to() throws Exception {
        var first = directory.resolve("first");
        try (var primary = EmbeddedDatabase.start(first)) {
            Standby.start(primary.address(), directory.resolve("second"), HERE, 0)
                    .close();
            Standby.goOnAlone(first);
            execute(primary.address(), "CREATE TABLE goes_on ()");
            assertThat(text(primary.address(), "SELECT count(*) FROM pg_replication_slots"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_server_that_does_not_wait_for_its_standby_is_refused() throws Exception {
        try (var server = EmbeddedDatabase.start(directory)) {
            execute(server.address(), "ALTER DATABASE antrean SET synchronous_commit = 'local'");
            Database.open(server.address()).close();
            execute(server.address(), "ALTER SYSTEM SET synchronous_standby_names = 'somebody'");
            execute(server.address(), "SELECT pg_reload_conf()");
            assertThatThrownBy(() -> Database.open(server.address()))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("synchronous_commit (local)");
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
