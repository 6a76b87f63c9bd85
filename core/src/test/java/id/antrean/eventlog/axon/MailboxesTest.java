package id.antrean.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxesTest {
    private final Mailboxes mailboxes = new Mailboxes(new SimpleMeterRegistry());

    @Test
    void a_hall_that_sends_more_than_can_be_written_is_sent_away_and_the_others_do_not_notice() {
        for (int i = 0; i < Mailboxes.OF_ONE_MAX; i++)
            assertThat(mailboxes.enter("day:hot")).isTrue();

        assertThat(mailboxes.enter("day:hot")).isFalse();
        assertThat(mailboxes.enter("day:quiet")).isTrue();
    }

    @Test
    void who_has_gone_makes_room_for_another() {
        for (int i = 0; i < Mailboxes.OF_ONE_MAX; i++) mailboxes.enter("day:hot");
        mailboxes.leave("day:hot");

        assertThat(mailboxes.enter("day:hot")).isTrue();
        assertThat(mailboxes.enter("day:hot")).isFalse();
    }

    @Test
    void all_halls_together_have_a_bound_and_who_is_sent_away_takes_no_room() {
        int halls = Mailboxes.OF_ALL_MAX / Mailboxes.OF_ONE_MAX;
        for (int i = 0; i < Mailboxes.OF_ALL_MAX; i++) mailboxes.enter("day:" + i % halls);

        for (int i = 0; i < 5; i++) assertThat(mailboxes.enter("day:another")).isFalse();
        mailboxes.leave("day:0");

        assertThat(mailboxes.enter("day:another")).isTrue();
        assertThat(mailboxes.enter("day:another")).isFalse();
    }
}
