package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.append;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** On one log that comes to the end of its first partition; the later ones hold ten events each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventPartitionsTest {
    private static final Database database = TestDatabase.fresh();
    private static final long FIRST = EventPartitions.SIZE;
    private static final int SMALL = 10;
    private static final EventLog log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());

    @AfterAll
    static void giveBack() {
        log.close();
        database.close();
    }

    @Test
    @Order(1)
    void an_append_that_comes_to_the_end_of_the_table_makes_room_itself() throws SQLException {
        execute("UPDATE log_head SET position = " + (FIRST - 2));
        assertThat(partitions()).hasSize(1);

        var written = writer().append(append("a", 0, 25));

        assertThat(written).isEqualTo(new Appended.Written(FIRST - 1, FIRST + 23));
        assertThat(partitions()).hasSize(4);
        assertThat(log.read("a")).extracting(Recorded::version).hasSize(25).isSorted();
        assertThat(log.read(FIRST - 2, 100))
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(FIRST - 1, FIRST + 23).boxed().toList());
    }

    @Test
    @Order(2)
    void housekeeping_makes_room_ahead_once_however_many_do_it_at_a_time() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) work.add(threads.submit(() -> small().makeAhead()));
            int made = 0;
            for (var one : work) made += one.get();
            assertThat(made).isEqualTo(2);
        }
        assertThat(partitions()).hasSize(6);
        assertThat(small().makeAhead()).isZero();
    }

    @Test
    @Order(3)
    void nobody_who_reads_or_writes_is_waited_for_when_room_is_made() throws SQLException {
        try (var reader = database.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("SELECT count(*) FROM event");
            reader.createStatement().execute("SELECT position FROM log_head FOR UPDATE");
            reader.createStatement().execute("UPDATE event SET more = '' WHERE position = " + FIRST);

            assertThat(new EventPartitions(database.dataSource(), SMALL * 2).makeAhead())
                    .isPositive();
            reader.rollback();
        }
    }

    @Test
    @Order(4)
    void a_stream_is_read_across_partitions() throws SQLException {
        writer().append(append("b", 0, 1));

        assertThat(log.last("b").orElseThrow().position()).isEqualTo(FIRST + 24);
        assertThat(log.readFrom("a", 20)).extracting(Recorded::version).containsExactly(21, 22, 23, 24, 25);
    }

    private static EventPartitions small() {
        return new EventPartitions(database.dataSource(), SMALL);
    }

    private static LogWriter writer() {
        return new LogWriter(
                database.dataSource(), small(), Notes.codec(), log, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static List<String> partitions() throws SQLException {
        return texts("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'event'::regclass");
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) lines.add(rows.getString(1));
            return lines;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
