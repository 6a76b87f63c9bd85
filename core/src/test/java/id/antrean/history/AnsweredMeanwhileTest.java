package id.antrean.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.history.AnsweredMeanwhile.Meanwhile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweredMeanwhileTest {
    private final Meanwhile slow =
            new Meanwhile("slow-disk", List.of("mall-1", "mall-2"), at(10), at(20), Duration.ofSeconds(2));

    private final List<Tried> sound = List.of(
            tried("mall-1", 9, 19, 0, false), // begun before
            tried("mall-1", 10, 11, 201, false),
            tried("mall-2", 12, 12, 503, true),
            tried("mall-2", 13, 14, 429, true),
            tried("mall-2", 14, 15, 200, false),
            tried("mall-1", 15, 16, 409, false),
            tried("mall-1", 21, 40, 500, false)); // begun after

    private static long at(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }

    private static Tried tried(String mall, int began, int ended, int status, boolean toldWhen) {
        return new Tried(mall, at(began), at(ended), status, toldWhen);
    }

    private List<String> found(Tried planted) {
        var tries = new ArrayList<>(sound);
        tries.add(planted);
        return AnsweredMeanwhile.check(tries, List.of(slow)).stream()
                .map(Finding::invariant)
                .toList();
    }

    @Test
    void who_is_answered_in_time_or_told_when_to_come_again_is_no_finding() {
        assertThat(AnsweredMeanwhile.check(sound, List.of(slow))).isEmpty();
    }

    @Test
    void a_request_without_an_answer_is_found() {
        assertThat(found(tried("mall-1", 11, 12, 0, false))).containsExactly(AnsweredMeanwhile.SOON);
    }

    @Test
    void an_answer_that_comes_late_is_found_though_all_is_over_by_then() {
        assertThat(found(tried("mall-1", 19, 22, 201, false))).containsExactly(AnsweredMeanwhile.SOON);
    }

    @Test
    void who_is_sent_away_without_a_word_of_when_to_come_again_is_found() {
        assertThat(found(tried("mall-1", 11, 12, 503, false))).containsExactly(AnsweredMeanwhile.WHEN);
        assertThat(found(tried("mall-1", 11, 12, 500, true))).containsExactly(AnsweredMeanwhile.WHEN);
        assertThat(found(tried("mall-1", 11, 12, 429, false))).containsExactly(AnsweredMeanwhile.WHEN);
    }

    @Test
    void a_mall_that_stands_still_is_found() {
        var still = sound.stream().filter(one -> one.status() != 200).toList();
        assertThat(AnsweredMeanwhile.check(still, List.of(slow)))
                .extracting(Finding::invariant)
                .containsExactly(AnsweredMeanwhile.GOES_ON);
    }
}
