package id.antrean.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.health.Health.Verdict;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HealthTest {
    private static final Verdict UP = Verdict.up("well");

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void a_check_that_hangs_is_down_and_the_others_say_what_they_see() {
        var health = new Health(Duration.ofMillis(500));
        health.watch("hangs", this::hang);
        health.watch("works", () -> UP);

        var report = health.report();

        assertThat(report.up()).isFalse();
        assertThat(report.checks())
                .containsEntry("hangs", Verdict.down("No answer within 0.5 s."))
                .containsEntry("works", UP);
    }

    @Test
    void checks_look_at_the_same_time() {
        var health = new Health();
        var both = new CyclicBarrier(2);
        health.watch("one", () -> meet(both));
        health.watch("other", () -> meet(both));

        assertThat(health.report().up()).isTrue();
    }

    @Test
    void what_hangs_is_not_looked_at_again_before_it_has_ended() {
        var health = new Health(Duration.ofMillis(1));
        var looks = new AtomicInteger();
        health.watch("hangs", () -> {
            looks.incrementAndGet();
            return hangWhateverHappens();
        });

        for (int i = 0; i < 100; i++) assertThat(health.report().up()).isFalse();

        assertThat(looks).hasValueLessThanOrEqualTo(1);
        never.countDown();
    }

    @Test
    void a_check_that_is_given_up_is_interrupted_so_that_it_can_look_again() throws InterruptedException {
        var health = new Health(Duration.ofMillis(1));
        var interrupted = new CountDownLatch(1);
        health.watch("hangs", () -> {
            try {
                return hang();
            } finally {
                interrupted.countDown();
            }
        });

        assertThat(health.report().up()).isFalse();

        interrupted.await();
    }

    private Verdict hang() throws InterruptedException {
        never.await();
        return UP;
    }

    private Verdict hangWhateverHappens() {
        while (true) {
            try {
                return hang();
            } catch (InterruptedException ignored) {
                Thread.onSpinWait(); // it hangs on
            }
        }
    }

    private static Verdict meet(CyclicBarrier others) throws Exception {
        others.await();
        return UP;
    }
}
