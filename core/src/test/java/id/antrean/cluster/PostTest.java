package id.antrean.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.HazelcastInstance;
import id.antrean.cluster.Post.Reply;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostTest {
    private static final Duration JOINED = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<ClusterPlace> places = TestCluster.places(3);
    private final CountDownLatch patience = new CountDownLatch(1);
    private final Post asking = new Post(text -> Optional.empty());
    private final Post answering = new Post(this::answer);
    private TestCluster.Joined asker;
    private TestCluster.Joined answerer;

    @BeforeAll
    void join() {
        asker = TestCluster.join(places.get(0), member -> {}, asking);
        answerer = TestCluster.join(places.get(1), member -> {}, answering);
        await().atMost(JOINED).until(() -> asker.members() == 2 && answerer.members() == 2);
    }

    @AfterAll
    void leave() {
        patience.countDown();
        asker.close();
        answerer.close();
    }

    private Optional<String> answer(String text) {
        if (text.equals("wait")) {
            try {
                patience.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        if (text.isEmpty()) throw new IllegalArgumentException("nothing is asked");
        return Optional.of(text + "!");
    }

    @Test
    void a_question_comes_back_with_its_answer_and_many_at_once_are_not_mixed_up() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = java.util.stream.IntStream.range(0, 300)
                    .mapToObj(n -> people.submit(() -> ask("question " + n, LONG)))
                    .toList();
            for (int n = 0; n < 300; n++) {
                assertThat(replies.get(n).get()).isEqualTo(new Reply.Answered("question " + n + "!"));
            }
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_not_waited_for() {
        assertThat(ask("wait", Duration.ofMillis(200))).isEqualTo(new Reply.Silent());
    }

    @Test
    void a_question_that_fails_there_has_done_nothing() {
        assertThat(ask("", LONG)).isEqualTo(new Reply.Declined());
    }

    @Test
    void who_is_about_to_leave_is_known_to_the_others_before_it_goes_and_still_answers() {
        answering.announceLeaving(answerer.here(), LONG);

        assertThat(asking.isLeaving(there())).isTrue();
        assertThat(asking.isLeaving(here().getCluster().getLocalMember())).isFalse();
        assertThat(answering.isLeaving(there())).isTrue();
        assertThat(ask("still there", LONG)).isEqualTo(new Reply.Answered("still there!"));
    }

    @Test
    void no_object_comes_in_from_the_network_but_a_letter() {
        var executor = here().getExecutorService(Post.NAME);
        assertThatThrownBy(
                        () -> executor.submitToMember(new Stranger(), there()).get())
                .hasRootCauseInstanceOf(SecurityException.class);
    }

    @Test
    void who_has_no_answer_declines() {
        var here = asker.here().getCluster().getLocalMember();

        assertThat(answering.ask(answerer.here(), here, "anything", LONG)).isInstanceOf(Reply.Declined.class);
    }

    @Test
    void who_leaves_declines_and_who_waits_for_a_node_that_dies_is_told_so() throws Exception {
        var came = new CountDownLatch(1);
        var leaving = new Post(text -> {
            came.countDown();
            return answer("wait");
        });
        try (var third = TestCluster.join(places.get(2), member -> {}, leaving);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            await().atMost(JOINED).until(() -> asker.members() == 3 && third.members() == 3);
            here().getCluster().addMembershipListener(new MembershipAdapter() {
                @Override
                public void memberRemoved(MembershipEvent event) {
                    asking.gone(event.getMember().getUuid());
                }
            });
            var there = third.here().getCluster().getLocalMember();
            var waits = people.submit(() -> asking.ask(here(), there, "are you there", LONG));
            came.await();

            leaving.leave(Duration.ofMillis(10));
            assertThat(asking.ask(here(), there, "and now", LONG)).isEqualTo(new Reply.Declined());
            third.die();
            assertThat(waits.get()).isEqualTo(new Reply.Lost());
        }
    }

    /** Serializable, and nothing we know. */
    private static final class Stranger implements Callable<String>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public String call() {
            return "I am in";
        }
    }

    private Reply ask(String text, Duration atMost) {
        return asking.ask(here(), there(), text, atMost);
    }

    private HazelcastInstance here() {
        return asker.here();
    }

    private Member there() {
        return answerer.here().getCluster().getLocalMember();
    }
}
