package id.antrean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is remembered of a secret, and how often the table is asked for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LookupsTest {
    private static final byte[] SECRET = {1, 2, 3};
    private static final int AT_ONCE = 100;

    private final Lookups<String> lookups = new Lookups<>(Clock.systemUTC());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void many_who_ask_for_one_secret_at_once_ask_the_table_once() throws Exception {
        var asking = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = new ArrayList<Future<Optional<String>>>();
            found.add(callers.submit(() -> lookups.get(SECRET, () -> answering(asking, answer))));
            asking.await();
            for (int caller = 1; caller < AT_ONCE; caller++) {
                found.add(callers.submit(() -> lookups.get(SECRET, () -> answering(asking, answer))));
            }
            answer.countDown();
            for (var each : found) assertThat(each.get()).hasValue("Ayu");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_table_that_fails_is_asked_again_by_the_next() {
        assertThatThrownBy(() -> lookups.get(SECRET, () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(lookups.get(SECRET, () -> Optional.of("Ayu"))).hasValue("Ayu");
    }

    @Test
    void what_was_read_while_it_was_emptied_is_not_remembered() {
        assertThat(lookups.get(SECRET, () -> {
                    lookups.empty(); // revoked, after the table was read
                    return Optional.of("Ayu");
                }))
                .hasValue("Ayu");
        assertThat(lookups.get(SECRET, Optional::empty)).isEmpty();
    }

    private Optional<String> answering(CountDownLatch asking, CountDownLatch answer) {
        asked.incrementAndGet();
        asking.countDown();
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Optional.of("Ayu");
    }
}
