package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.antrean.WipedDatabase;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.eventlog.Appended.Conflict;
import id.antrean.eventlog.Appended.Repeated;
import id.antrean.eventlog.Appended.Unchanged;
import id.antrean.eventlog.Appended.Written;
import id.antrean.trace.LogIds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What is handed in while nobody waits for it is one batch: the first who waits commits it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupCommitTest {
    private static final Database database = TestDatabase.fresh();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EventLog log;
    private LogWriter writer;

    @BeforeEach
    void open() {
        WipedDatabase.of(database);
        log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
        writer = new LogWriter(database.dataSource(), Notes.codec(), log, Clock.systemUTC(), meters);
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
    void what_waits_together_is_written_in_one_commit() {
        var handed = IntStream.range(0, 20)
                .mapToObj(i -> writer.submit(on(new Lineage(), "stream-" + i, 0, null)))
                .toList();

        assertThat(handed).allSatisfy(one -> assertThat(one.await()).isInstanceOf(Written.class));
        assertThat(commits()).isEqualTo(1);
        assertThat(log.read(0, 100)).hasSize(20);
    }

    /** The first who waits commits for all; what that work writes to the log is not of its request. */
    @Test
    void whoever_commits_for_others_lends_them_no_request_id() {
        var told = new ArrayList<@Nullable String>();
        var partitions = new EventPartitions(database.dataSource());
        try (var commits = new GroupCommit(
                new LogTable(database.dataSource(), partitions),
                added -> told.add(MDC.get("requestId")),
                Clock.systemUTC(),
                meters)) {
            commits.submit(pending("theirs"));
            var mine = pending("mine");
            commits.submit(mine);
            var after = LogIds.during("my-request", "my-trace", () -> {
                commits.await(mine);
                return MDC.get("requestId");
            });

            assertThat(told).containsOnlyNulls().hasSize(1);
            assertThat(after).isEqualTo("my-request");
        }
    }

    private static Pending pending(String stream) {
        var append = on(new Lineage(), stream, 0, null);
        var rows = new EventRows(database.dataSource(), Notes.codec())
                .prepare(append.events(), append.metadata(), Instant.EPOCH);
        return new Pending(append, rows, Instant.EPOCH, System.nanoTime(), new CompletableFuture<>());
    }

    @Test
    void a_stream_grows_by_what_was_decided_on_what_is_not_durable_yet() {
        var lineage = new Lineage();
        var handed = IntStream.range(0, 5)
                .mapToObj(i -> writer.submit(on(lineage, "a", i, null)))
                .toList();

        assertThat(handed.stream().map(LogWriter.Handed::await))
                .containsExactly(written(1), written(2), written(3), written(4), written(5));
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void one_that_the_database_refuses_fails_alone() {
        var before = writer.submit(on(new Lineage(), "a", 0, null));
        var poisoned = writer.submit(on(new Lineage(), "b", 0, "no text has a \0"));
        var after = writer.submit(on(new Lineage(), "c", 0, null));

        assertThat(before.await()).isEqualTo(written(1));
        assertThatThrownBy(poisoned::await).isInstanceOf(IllegalStateException.class);
        assertThat(after.await()).isEqualTo(written(2));
        assertThat(log.streams("")).containsExactly("a", "c");
    }

    @Test
    void what_was_decided_on_events_that_were_refused_falls_with_them() {
        var lineage = new Lineage();
        var poisoned = writer.submit(on(lineage, "a", 0, "no text has a \0"));
        var onIt = writer.submit(on(lineage, "a", 1, null));
        var refusalOnIt = writer.submit(Append.nothing("a", 2, null, lineage));

        assertThat(onIt.await()).isEqualTo(new Conflict(0));
        assertThat(refusalOnIt.await()).isEqualTo(new Conflict(0));
        assertThatThrownBy(poisoned::await).isInstanceOf(IllegalStateException.class);
        assertThat(lineage.isBroken()).isTrue();
        assertThat(log.head()).isZero();
    }

    @Test
    void a_version_that_is_right_again_by_chance_does_not_mend_a_broken_line() {
        var lost = new Lineage();
        var poisoned = writer.submit(on(lost, "a", 0, "no text has a \0"));
        assertThatThrownBy(poisoned::await).isInstanceOf(IllegalStateException.class);
        var fresh = writer.submit(on(new Lineage(), "a", 0, null));
        var stale = writer.submit(on(lost, "a", 1, null));

        assertThat(fresh.await()).isEqualTo(written(1));
        assertThat(stale.await()).isEqualTo(new Conflict(1));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void of_two_with_one_key_in_one_batch_the_second_gets_the_first_ones_answer() {
        var lineage = new Lineage();
        var first = writer.submit(on(lineage, "a", 0, "hash"));
        var again = writer.submit(on(lineage, "a", 1, "hash"));
        var onIt = writer.submit(on(lineage, "a", 2, null));

        assertThat(first.await()).isEqualTo(written(1));
        assertThat(again.await()).isEqualTo(new Repeated(new KnownRequest("hash", 1, 1)));
        assertThat(onIt.await()).isEqualTo(new Conflict(1));
    }

    @Test
    void a_refusal_holds_when_all_that_came_before_it_is_durable() {
        var lineage = new Lineage();
        var first = writer.submit(on(lineage, "a", 0, null));
        var refusal = writer.submit(Append.nothing("a", 1, null, lineage));
        var elsewhere = writer.submit(on(new Lineage(), "a", 1, null));

        assertThat(refusal.await()).isEqualTo(new Unchanged());
        assertThat(first.await()).isEqualTo(written(1));
        assertThat(elsewhere.await()).isEqualTo(written(2));
        assertThat(writer.append(Append.nothing("a", 1, null, lineage))).isEqualTo(new Conflict(2));
    }

    @Test
    void a_hall_with_a_thousand_in_line_holds_nobody_elses_up() {
        var hot = new Lineage();
        var handed = new ArrayList<LogWriter.Handed>();
        for (int i = 0; i < 1_000; i++) handed.add(writer.submit(on(hot, "hot", i, null)));
        var quiet = writer.submit(on(new Lineage(), "quiet", 0, null));

        assertThat(quiet.await()).isEqualTo(written(2));
        handed.forEach(one -> assertThat(one.await()).isInstanceOf(Written.class));
        assertThat(log.head()).isEqualTo(1_001);
    }

    @Test
    void those_who_come_while_a_commit_is_under_way_go_with_the_next() throws Exception {
        try (var slow = database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("SELECT position FROM log_head FOR UPDATE");
            var first = Thread.ofVirtual().start(() -> writer.append(on(new Lineage(), "first", 0, null)));
            await().until(() -> waiting() == 0 && first.getState() != Thread.State.NEW && taken() == 1);
            var others = IntStream.range(0, 9)
                    .mapToObj(i ->
                            Thread.ofVirtual().start(() -> writer.append(on(new Lineage(), "other-" + i, 0, null))))
                    .toList();
            await().until(() -> waiting() == 9);
            slow.rollback();
            first.join();
            for (var other : others) other.join();
        }
        assertThat(log.head()).isEqualTo(10);
        assertThat(commits()).isEqualTo(2);
    }

    private static Append on(Lineage lineage, String stream, int expected, @Nullable String requestHash) {
        var request = requestHash == null ? null : new Idempotency("tester@kecil", "key", requestHash);
        return new Append(
                stream, expected, List.of(noted(stream)), Map.of("who", "tester"), request, lineage, Instant.MAX);
    }

    private static Written written(long position) {
        return new Written(position, position);
    }

    private long commits() {
        return meters.get("antrean.commit").timer().count();
    }

    private long taken() {
        return meters.get("antrean.commit.queue").timer().count();
    }

    private double waiting() {
        return meters.get("antrean.commit.waiting").gauge().value();
    }
}
