package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.WipedDatabase;
import id.antrean.backup.DamagedFile;
import id.antrean.backup.LogCheck;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever can write to the database can change an event, but not without its being noticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainTest {
    private static final Map<String, String> SENDER =
            Map.of("who", "loket-3", "role", "CLERK", "requestId", "00000000000000ff", "reason", "salah layanan");
    private static final Database database = TestDatabase.fresh();

    private EventLog log;
    private LogWriter writer;

    @BeforeEach
    void open() {
        WipedDatabase.of(database);
        log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
        writer = writer();
    }

    @AfterEach
    void close() {
        writer.close();
        log.close();
    }

    @AfterAll
    static void giveBack() {
        database.close();
    }

    @Test
    void a_log_that_was_only_written_to_holds() {
        write("a", 0);
        write("b", 0);
        write("a", 1);

        assertThat(check(null).chained()).isEqualTo(new LogCheck.Chained(0, log.newest()));
        assertThat(log.newest().position()).isEqualTo(3);
    }

    @Test
    void two_programs_write_one_chain() {
        write("a", 0);
        try (var other = writer()) {
            other.append(on("b", 0));
            write("a", 1);
            other.append(on("b", 1));
        }

        assertThat(check(null).chained()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET payload = replace(payload, 'a', 'b') WHERE position = 2",
                "UPDATE event SET recorded_at = recorded_at + interval '1 ms' WHERE position = 2",
                "UPDATE event SET request_id = 7 WHERE position = 2",
                "UPDATE event SET more = '' WHERE position = 2",
                "UPDATE event_origin SET who = 'loket-4'",
                "UPDATE event_type SET revision = 0",
                "UPDATE stream SET name = 'c' WHERE name = 'b'",
                "UPDATE event SET version = 9 WHERE position = 2",
                "UPDATE log_head SET chain = repeat('0', 64)",
            })
    void whatever_is_changed_is_noticed(String change) throws SQLException {
        write("a", 0);
        write("b", 0);
        write("a", 1);
        check(null);

        execute(change);

        assertThatThrownBy(() -> check(null)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void a_log_that_was_made_anew_as_a_whole_is_not_the_one_that_was_noted() {
        write("a", 0);
        write("a", 1);
        var noted = log.newest();
        write("a", 2);
        assertThat(check(noted).last()).isEqualTo(3);

        WipedDatabase.of(database);
        writer.close();
        writer = writer();
        for (int i = 0; i < 3; i++) writer.append(Append.alone("a", i, List.of(noted("another")), SENDER, null));

        assertThat(check(null).last()).isEqualTo(3);
        assertThatThrownBy(() -> check(noted))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining("up to 2 the log is not what was written");
    }

    @Test
    void what_was_noted_of_another_position_than_there_is_cannot_be_held() {
        write("a", 0);

        assertThatThrownBy(() -> check(new Seal(2, "0".repeat(64))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The log's chain goes from position 0 to 1.");
    }

    @Test
    void where_a_batch_goes_past_a_hundred_thousandth_position_the_chain_there_is_kept() throws SQLException {
        execute("UPDATE log_head SET position = " + (Chain.SEALED_EVERY - 2));
        var handed = IntStream.range(0, 4)
                .mapToObj(i -> writer.submit(on("stream-" + i, 0)))
                .toList();
        handed.forEach(LogWriter.Handed::await);

        try (var export = LogExport.open(database.dataSource(), Notes.codec())) {
            var chain = export.chain();
            assertThatThrownBy(() -> chain.hold(new Seal(Chain.SEALED_EVERY, "0".repeat(64))))
                    .isInstanceOf(ChainCheck.Broken.class);
        }
    }

    private LogCheck.Found check(@Nullable Seal noted) {
        return LogCheck.database(database.dataSource(), Notes.codec(), noted, List.of(), (at, of) -> {});
    }

    private LogWriter writer() {
        return new LogWriter(database.dataSource(), Notes.codec(), log, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private void write(String stream, int expected) {
        assertThat(writer.append(on(stream, expected))).isInstanceOf(Appended.Written.class);
    }

    private static Append on(String stream, int expected) {
        return Append.alone(stream, expected, List.of(noted("a")), SENDER, null);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
