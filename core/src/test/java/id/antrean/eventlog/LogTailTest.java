package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.WipedDatabase;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTailTest {
    private static final Database database = TestDatabase.fresh();

    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private EventLog log;
    private LogWriter writer;

    @BeforeEach
    void open() {
        WipedDatabase.of(database);
        log = newLog();
        writer = writerOf(log);
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
    void a_listener_gets_what_was_there_and_what_comes_each_event_once_in_order() {
        writer.append(append("a", 0, 600));
        log.tail(0, this::see);
        writer.append(append("a", 600, 2));
        await().until(() -> seen.size() >= 602);
        writer.append(append("b", 0, 1));

        await().until(() -> seen.size() >= 603);
        assertThat(seen)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(603)
                .startsWith(1L)
                .endsWith(603L);
    }

    @Test
    void a_listener_may_begin_anywhere() {
        writer.append(append("a", 0, 3));
        log.tail(2, this::see);

        await().until(() -> !seen.isEmpty());
        assertThat(seen).containsExactly(3L);
    }

    @Test
    void what_another_program_writes_is_seen_without_being_told() {
        log.tail(0, this::see);
        try (var other = newLog()) {
            writerOf(other).append(append("a", 0, 1));
        }
        await().until(() -> seen.contains(1L));
    }

    @Test
    void who_says_that_the_log_is_further_than_it_is_does_no_harm() {
        var growths = new AtomicInteger();
        log.tail(0, this::see);
        log.onGrowth(growths::incrementAndGet);
        writer.append(append("a", 0, 1));
        await().until(() -> seen.contains(1L));
        int before = growths.get();

        log.wake(1_000);
        try (var other = newLog()) {
            writerOf(other).append(append("a", 1, 1));
        }

        await().until(() -> seen.contains(2L));
        await().until(() -> growths.get() > before);
        writer.append(append("a", 2, 1));
        await().until(() -> seen.contains(3L));
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_listener_that_fails_is_stopped_alone_and_named() {
        log.tail(0, batch -> {
            throw new IllegalStateException("it chokes");
        });
        log.tail(0, this::see);
        writer.append(append("a", 0, 1));
        await().until(() -> seen.contains(1L));
        writer.append(append("a", 1, 1));

        await().until(() -> seen.contains(2L));
        await().untilAsserted(() ->
                assertThat(log.stopped()).singleElement().asString().contains("it chokes"));
    }

    @Test
    void a_closed_listener_hears_no_more() {
        var closed = log.tail(0, this::see);
        closed.close();
        var others = new CopyOnWriteArrayList<Long>();
        log.tail(0, batch -> batch.forEach(recorded -> others.add(recorded.position())));
        writer.append(append("a", 0, 1));

        await().until(() -> others.contains(1L));
        assertThat(seen).isEmpty();
    }

    private void see(List<Recorded<?>> batch) {
        batch.forEach(recorded -> seen.add(recorded.position()));
    }

    private static EventLog newLog() {
        return new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
    }

    private static LogWriter writerOf(EventLog log) {
        var clock = Clock.fixed(Notes.AT, ZoneOffset.UTC);
        return new LogWriter(database.dataSource(), Notes.codec(), log, clock, new SimpleMeterRegistry());
    }
}
