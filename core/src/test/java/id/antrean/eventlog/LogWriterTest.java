package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.antrean.WipedDatabase;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.eventlog.Appended.Conflict;
import id.antrean.eventlog.Appended.Repeated;
import id.antrean.eventlog.Appended.Unchanged;
import id.antrean.eventlog.Appended.Written;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogWriterTest {
    private static final Database database = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private EventLog log;
    private LogWriter writer;

    @BeforeEach
    void open() {
        WipedDatabase.of(database);
        log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
        writer = writerAt(NOW);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @AfterAll
    static void giveBack() {
        database.close();
    }

    @Test
    void positions_count_all_events_and_versions_those_of_a_stream() {
        assertThat(writer.append(append("a", 0, 2))).isEqualTo(new Written(1, 2));
        assertThat(writer.append(append("b", 0, 1))).isEqualTo(new Written(3, 3));
        assertThat(writer.append(append("a", 2, 1))).isEqualTo(new Written(4, 4));

        assertThat(log.read("a")).extracting(Recorded::version).containsExactly(1, 2, 3);
        assertThat(log.read("a")).extracting(Recorded::position).containsExactly(1L, 2L, 4L);
        assertThat(log.head()).isEqualTo(4);
        assertThat(log.streams("")).containsExactly("a", "b");
    }

    @Test
    void what_is_read_is_what_was_written() {
        writer.append(append("a", 0, 1));

        var recorded = log.last("a").orElseThrow();
        assertThat(recorded).isEqualTo(new Recorded<>(1, "a", 1, Notes.noted("a#1"), Map.of("who", "tester"), NOW));
    }

    @Test
    void whatever_a_request_s_id_looks_like_it_is_read_as_it_was_written() {
        var ids = List.of("00000000000000ff", "ffffffffffffffff", "0000000000000000", "FFFFFFFFFFFFFFFF", "tend-1", "");
        for (int i = 0; i < ids.size(); i++) {
            writer.append(Append.alone("a", i, List.of(Notes.noted("x")), Map.of("requestId", ids.get(i)), null));
        }
        assertThat(log.read("a"))
                .extracting(recorded -> recorded.metadata().get("requestId"))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void positions_are_gapless_and_in_commit_order_whoever_is_slow() throws Exception {
        writer.append(append("known", 0, 1)); // so that the kind and the caller have numbers, whichever test is first
        WipedDatabase.of(database);
        var seen = new CopyOnWriteArrayList<Long>();
        int writers = 8;
        int appends = 25;
        log.tail(0, batch -> batch.forEach(recorded -> seen.add(recorded.position())));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var slow = database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("SELECT position FROM log_head FOR UPDATE");
            var work = new ArrayList<Future<Boolean>>();
            for (int w = 0; w < writers; w++) work.add(threads.submit(writing("stream-" + w, appends)));
            await().until(() -> waitingForALock() > 0); // the others stand behind the slow one
            assertThat(log.head()).isZero();
            slow.createStatement().execute("""
                    INSERT INTO stream (name, head, first_position, last_position) VALUES ('slow', 1, 1, 1);
                    INSERT INTO event (position, recorded_at, request_id, stream, version, origin, type, more, payload)
                    SELECT 1, now(), 0, s.id, 1, o.id, t.id, '', '{"text":"slow","at":"2026-11-24T01:00:00.000Z"}'
                    FROM stream s, event_type t, event_origin o WHERE s.name = 'slow' LIMIT 1;
                    UPDATE log_head SET position = 1""");
            slow.commit();
            for (var done : work) assertThat(done.get()).isTrue();

            long last = 1 + (long) writers * appends;
            await().until(() -> seen.size() >= last);
            assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        }
        assertThat(log.read(0, 1).getFirst().stream()).isEqualTo("slow");
    }

    private Callable<Boolean> writing(String stream, int appends) {
        return () -> {
            for (int i = 0; i < appends; i++) {
                if (!(writer.append(append(stream, i, 1)) instanceof Written)) return false;
            }
            return true;
        };
    }

    @Test
    void of_two_who_decided_on_the_same_version_one_writes() {
        writer.append(append("a", 0, 1));

        assertThat(writer.append(append("a", 0, 3))).isEqualTo(new Conflict(1));
        assertThat(writer.append(append("a", 5, 1))).isEqualTo(new Conflict(1));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void of_many_who_begin_the_same_stream_one_writes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Appended>>();
            for (int i = 0; i < 8; i++) work.add(threads.submit(() -> writer.append(append("new", 0, 2))));
            int written = 0;
            for (var one : work) if (one.get() instanceof Written) written++;
            assertThat(written).isEqualTo(1);
        }
        assertThat(log.read("new")).hasSize(2);
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void an_append_is_written_whole_with_its_key_or_not_at_all() {
        var broken = Append.alone("a", 0, List.of(Notes.noted("fits")), Map.of(), key("k1", "a text has no \0"));

        assertThatThrownBy(() -> writer.append(broken)).isInstanceOf(RuntimeException.class);

        assertThat(log.head()).isZero();
        assertThat(log.streams("")).isEmpty();
        assertThat(writer.append(asking("a", 0, key("k1", "h")))).isEqualTo(new Unchanged());
        assertThat(writer.append(append("a", 0, 1))).isEqualTo(new Written(1, 1));
    }

    @Test
    void a_key_that_was_there_gives_the_first_positions_and_writes_nothing() {
        writer.append(append("z", 0, 1));
        var keyed = Append.alone("a", 0, List.of(Notes.noted("x"), Notes.noted("y")), Map.of(), key("k1", "h"));
        assertThat(writer.append(keyed)).isEqualTo(new Written(2, 3));

        assertThat(writer.append(keyed)).isEqualTo(new Repeated(new KnownRequest("h", 2, 3)));
        assertThat(writer.append(asking("a", 0, key("k1", "h")))).isEqualTo(new Repeated(new KnownRequest("h", 2, 3)));
        assertThat(writer.append(asking("a", 2, key("k2", "h")))).isEqualTo(new Unchanged());
        assertThat(writer.append(asking("a", 1, key("k2", "h")))).isEqualTo(new Conflict(2));
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void a_large_append_is_still_one() {
        assertThat(writer.append(append("a", 0, 2_500))).isEqualTo(new Written(1, 2_500));

        assertThat(log.read("a")).hasSize(2_500);
        assertThat(log.read("a").getLast().version()).isEqualTo(2_500);
        assertThat(log.between(1_000, 1_002)).extracting(Recorded::version).containsExactly(1_000, 1_001, 1_002);
    }

    @Test
    void nobody_waits_for_ever_behind_one_who_does_not_let_go() throws SQLException {
        try (var stuck = database.dataSource().getConnection()) {
            stuck.setAutoCommit(false);
            stuck.createStatement().execute("SELECT position FROM log_head FOR UPDATE");

            assertThatThrownBy(() -> writer.append(append("a", 0, 1))).isInstanceOf(LogUnavailable.class);
            stuck.rollback();
        }
        assertThat(writer.append(append("a", 0, 1))).isEqualTo(new Written(1, 1));
    }

    @Test
    void whoever_reads_holds_one_connection_at_a_time_so_that_many_can_read_at_once() {
        writer.append(append("a", 0, 1));

        try (var one = new HikariDataSource()) {
            one.setDataSource(database.dataSource());
            one.setMaximumPoolSize(1);
            one.setConnectionTimeout(250);
            try (var started = new EventLog(one, Notes.codec(), new SimpleMeterRegistry())) {
                assertThat(started.read("a")).hasSize(1);
            }
        }
    }

    @Test
    void answers_are_forgotten_after_a_day_a_bounded_number_at_a_time() {
        for (int i = 0; i < 5; i++) {
            writer.append(Append.alone("a", i, List.of(Notes.noted("x")), Map.of(), key("k" + i, "h")));
        }
        assertThat(writerAt(NOW.plus(Duration.ofHours(24))).forgetOldRequests(100))
                .isZero();

        var dayLater = writerAt(NOW.plus(Duration.ofHours(24)).plusMillis(1));
        assertThat(dayLater.forgetOldRequests(3)).isEqualTo(3);
        assertThat(dayLater.forgetOldRequests(3)).isEqualTo(2);
        assertThat(writer.append(asking("a", 5, key("k0", "h")))).isEqualTo(new Unchanged());
    }

    private LogWriter writerAt(Instant wall) {
        var clock = Clock.fixed(wall, ZoneOffset.UTC);
        return new LogWriter(database.dataSource(), Notes.codec(), log, clock, new SimpleMeterRegistry());
    }

    private static Append asking(String stream, int expected, Idempotency request) {
        return Append.nothing(stream, expected, request, new Lineage());
    }

    private static Idempotency key(String key, String hash) {
        return new Idempotency("tester@kecil", key, hash);
    }

    private static int waitingForALock() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
