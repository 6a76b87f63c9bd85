package id.antrean.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoubtsTest {
    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Doubts doubts = new Doubts();

    private static long at(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }

    @Test
    void who_does_not_answer_is_left_alone_for_ten_seconds() {
        doubts.answered(OWNER, at(1));

        assertThat(doubts.silent(OWNER, at(2), at(4))).isTrue();

        assertThat(doubts.isDoubted(OWNER, at(13))).isTrue();
        assertThat(doubts.isDoubted(OWNER, at(14))).isFalse();
        assertThat(doubts.isDoubted(OTHER, at(5))).isFalse();
    }

    @Test
    void an_owner_that_is_slow_and_answers_others_meanwhile_keeps_its_malls() {
        doubts.answered(OWNER, at(3));

        assertThat(doubts.silent(OWNER, at(2), at(4))).isFalse();

        assertThat(doubts.isDoubted(OWNER, at(5))).isFalse();
    }

    @Test
    void who_has_gone_and_comes_back_is_not_doubted() {
        doubts.silent(OWNER, at(2), at(4));

        doubts.gone(OWNER);

        assertThat(doubts.isDoubted(OWNER, at(5))).isFalse();
    }
}
