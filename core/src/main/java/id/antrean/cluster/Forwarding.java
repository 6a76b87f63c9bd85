package id.antrean.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import id.antrean.cluster.CommandCodec.Question;
import id.antrean.cluster.Post.Reply;
import id.antrean.day.DayCommand;
import id.antrean.day.axon.Answer;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.Origin;
import id.antrean.mall.MallCommand;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.MallCommands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands to the node that their mall belongs to, and decides those that other nodes bring. A command is
 * forwarded once: where it arrives it is decided, even if its mall has moved on meanwhile, for the log accepts only what
 * was decided on the stream's head.
 */
final class Forwarding {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    /** How long an answer of another node is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DayCommands days;
    private final MallCommands malls;
    private final CommandCodec codec;
    private final Supplier<@Nullable HazelcastInstance> here;
    private final MeterRegistry meters;
    private final Post post = new Post(this::decide);
    private final Doubts doubts = new Doubts();

    /** @param here null while this node is in no cluster */
    Forwarding(
            DayCommands days,
            MallCommands malls,
            CommandCodec codec,
            Supplier<@Nullable HazelcastInstance> here,
            MeterRegistry meters) {
        this.days = days;
        this.malls = malls;
        this.codec = codec;
        this.here = here;
        this.meters = meters;
    }

    Post post() {
        return post;
    }

    /** From now on commands go to their owners. */
    void begin() {
        days.routeBy(this::ofDay);
        malls.routeBy(this::ofMall);
    }

    /** From now on every command is decided where it comes in. */
    void end() {
        days.routeBy((command, origin) -> Optional.empty());
        malls.routeBy((command, origin) -> Optional.empty());
    }

    void gone(UUID member) {
        post.gone(member);
        doubts.gone(member);
    }

    private Optional<Answer> ofDay(DayCommand command, Origin origin) {
        var question = new Question(command, null, origin);
        return forward(command.day().mall(), question, codec::dayAnswer, Answer.Overloaded::new);
    }

    private Optional<MallAnswer> ofMall(MallCommand command, Origin origin) {
        var question = new Question(null, command, origin);
        return forward(command.mall(), question, codec::mallAnswer, MallAnswer.Overloaded::new);
    }

    private <A> Optional<A> forward(
            MallId mall, Question question, Function<String, A> read, Function<Duration, A> overloaded) {
        var cluster = here.get();
        var owner = cluster == null ? null : ownerElsewhere(mall, cluster);
        if (cluster == null || owner == null) return Optional.empty();
        long asked = System.nanoTime();
        var reply = post.ask(cluster, owner, codec.text(question), PATIENCE);
        meters.timer(
                        "antrean.forward",
                        "result",
                        reply.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .record(Duration.ofNanos(System.nanoTime() - asked));
        return switch (reply) {
            case Reply.Answered(var text) -> {
                doubts.answered(owner.getUuid(), System.nanoTime());
                yield answer(text, question, read, overloaded);
            }
            case Reply.Declined declined -> Optional.empty();
            case Reply.Busy busy -> Optional.of(overloaded.apply(RETRY_AFTER));
            case Reply.Lost lost -> unknown(question, overloaded);
            case Reply.Silent silent -> {
                if (doubts.silent(owner.getUuid(), asked, System.nanoTime()))
                    LOG.warn(
                            "{} does not answer: its malls' commands are decided here for a while", owner.getAddress());
                yield Optional.of(overloaded.apply(RETRY_AFTER));
            }
        };
    }

    private <A> Optional<A> answer(
            String text, Question question, Function<String, A> read, Function<Duration, A> overloaded) {
        try {
            return Optional.of(read.apply(text));
        } catch (RuntimeException e) { // a newer node's, in a version this one does not know
            LOG.warn("an answer of another node cannot be read", e);
            return unknown(question, overloaded);
        }
    }

    /**
     * Whether the other node did it is not known. With a key the log knows: whoever decides it again gets the first
     * answer. Without one only the sender can ask again.
     */
    private static <A> Optional<A> unknown(Question question, Function<Duration, A> overloaded) {
        return question.origin().idempotency() == null ? Optional.of(overloaded.apply(RETRY_AFTER)) : Optional.empty();
    }

    private @Nullable Member ownerElsewhere(MallId mall, HazelcastInstance cluster) {
        var staying = cluster.getCluster().getMembers().stream()
                .filter(member -> !post.isLeaving(member))
                .toList();
        var owner = Owners.of(mall, staying).orElse(null);
        if (owner == null || owner.localMember()) return null;
        return doubts.isDoubted(owner.getUuid(), System.nanoTime()) ? null : owner;
    }

    /** What another node asks; empty if it had better decide that itself. */
    private Optional<String> decide(String text) {
        var question = codec.question(text);
        meters.counter("antrean.forwarded.here").increment();
        if (question.day() != null)
            return days.decideForAnother(question.day(), question.origin()).map(codec::text);
        if (question.mall() != null)
            return Optional.of(codec.text(malls.decideHere(question.mall(), question.origin())));
        throw new IllegalStateException("a question without a command");
    }
}
