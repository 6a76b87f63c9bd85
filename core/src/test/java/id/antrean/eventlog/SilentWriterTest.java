package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.antrean.database.TestDatabase;
import id.antrean.eventlog.Appended.Written;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program that stands still, or is cut off, with a write on its way: perhaps with the log's lock in its hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilentWriterTest {
    /** How much time there is for the write that is held up. */
    private static final Duration IN_TIME = Duration.ofSeconds(2);

    private final CountDownLatch writes = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private volatile boolean silent = true;

    @Test
    void whoever_falls_silent_with_the_logs_lock_keeps_nobody_waiting_and_writes_nothing_afterwards() {
        try (var database = TestDatabase.fresh();
                var log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
                var silent = writer(silent(database.dataSource()), log);
                var other = writer(database.dataSource(), log)) {
            var stuck = CompletableFuture.supplyAsync(
                    () -> silent.append(note("a", Instant.MAX)), Thread::startVirtualThread);
            awaitWrite();

            assertThat(other.append(note("a", Instant.MAX))).isEqualTo(new Written(1, 1));

            goesOn.countDown();
            assertThatThrownBy(stuck::join).hasCauseInstanceOf(LogUnavailable.class);
            assertThat(log.read(0, 10)).hasSize(1);
            assertThat(silent.append(note("b", Instant.MAX))).isEqualTo(new Written(2, 2));
        } finally {
            goesOn.countDown();
        }
    }

    /** Its client has sent it again meanwhile, and may have been told something else. */
    @Test
    void what_was_held_up_on_its_way_until_nobody_waits_for_it_writes_nothing_when_it_arrives() {
        silent = false;
        try (var database = TestDatabase.fresh();
                var log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
                var writer = writer(silent(database.dataSource()), log)) {
            for (var stream : List.of("a", "b")) writer.append(note(stream, Instant.MAX)); // then it needs one trip
            silent = true;
            var by = database.now().plus(IN_TIME);
            var stuck = CompletableFuture.supplyAsync(() -> writer.append(note("c", by)), Thread::startVirtualThread);
            awaitWrite();
            await().until(() -> database.now().isAfter(by));
            goesOn.countDown();

            assertThatThrownBy(stuck::join).hasCauseInstanceOf(LogUnavailable.class);
            assertThat(log.read(0, 10)).extracting(Recorded::stream).containsExactly("a", "b");
        } finally {
            goesOn.countDown();
        }
    }

    private static Append note(String stream, Instant by) {
        return new Append(stream, 0, List.of(noted(stream)), Map.of(), null, new Lineage(), by);
    }

    private static LogWriter writer(DataSource source, EventLog log) {
        return new LogWriter(source, Notes.codec(), log, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    /** Its connections stand still once, before what is written under the lock is sent. */
    private DataSource silent(DataSource source) {
        return proxy(DataSource.class, source, this::silent);
    }

    private Object silent(Object result) {
        return result instanceof Connection connection
                ? proxy(Connection.class, connection, statement -> statement)
                : result;
    }

    /** What is done with what a method gave. */
    private interface After {
        Object of(Object result);
    }

    private <T> T proxy(Class<T> type, T of, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, words) -> {
            if (words != null && silent && words[0] instanceof String sql && sql.contains("UPDATE log_head")) {
                writes.countDown();
                goesOn.await();
            }
            try {
                return after.of(method.invoke(of, words));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private void awaitWrite() {
        try {
            assertThat(writes.await(30, TimeUnit.SECONDS)).as("writes").isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
