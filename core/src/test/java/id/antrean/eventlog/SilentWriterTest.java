package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.database.TestDatabase;
import id.antrean.eventlog.Appended.Written;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program that stands still, or is cut off, between its two trips to the log: it has the log's lock in its hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilentWriterTest {
    private final CountDownLatch hasLock = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);

    @Test
    void whoever_falls_silent_with_the_logs_lock_keeps_nobody_waiting_and_writes_nothing_afterwards() {
        try (var database = TestDatabase.fresh();
                var log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
                var silent = writer(silent(database.dataSource()), log);
                var other = writer(database.dataSource(), log)) {
            var stuck = CompletableFuture.supplyAsync(() -> silent.append(note()), Thread::startVirtualThread);
            awaitLock();

            assertThat(other.append(note())).isEqualTo(new Written(1, 1));

            goesOn.countDown();
            assertThatThrownBy(stuck::join).hasCauseInstanceOf(LogUnavailable.class);
            assertThat(log.read(0, 10)).hasSize(1);
            assertThat(silent.append(Append.alone("b", 0, List.of(noted("b")), Map.of(), null)))
                    .isEqualTo(new Written(2, 2));
        } finally {
            goesOn.countDown();
        }
    }

    private static Append note() {
        return Append.alone("a", 0, List.of(noted("a")), Map.of(), null);
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
            if (words != null && words[0] instanceof String sql && sql.contains("UPDATE log_head")) {
                hasLock.countDown();
                goesOn.await();
            }
            try {
                return after.of(method.invoke(of, words));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private void awaitLock() {
        try {
            assertThat(hasLock.await(30, TimeUnit.SECONDS))
                    .as("writes under the lock")
                    .isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
