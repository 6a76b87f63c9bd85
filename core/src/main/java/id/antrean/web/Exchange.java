package id.antrean.web;

import id.antrean.access.Caller;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.Words;
import id.antrean.trace.Spans;
import id.antrean.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request that has passed the gate, as a handler sees it.
 *
 * @param caller who asks; {@link Caller#ANYBODY} on a public route without a token
 * @param byCookie true for a signed-in browser, false for a token in the header or nothing
 * @param language for every sentence of the answer
 * @param requestId from the caller, or made for it; in the answer, the log and each event
 * @param trace the same, as other systems follow it
 * @param arrived when it began to arrive, in real time; before that, if the program stood still then ({@link Standstill})
 */
public record Exchange(
        Call call, Caller caller, boolean byCookie, Language language, String requestId, Trace trace, Instant arrived) {
    /**
     * What is not done by then is not done at all. Below the eight seconds that a client waits at least before it asks
     * again, by two, in which clocks may differ, and one, for which a standstill may go unnoticed: what it is told then
     * still holds afterwards.
     */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(5);

    /** The mall in the path. */
    public MallId mall() {
        return path("mall", MallId::new);
    }

    /**
     * A value in the path.
     *
     * @param read fails with IllegalArgumentException where it is none; then the answer is 404
     */
    public <T> T path(String name, Function<String, T> read) {
        var value = call.path().get(name);
        if (value == null) throw new IllegalStateException("the route has no {" + name + "}");
        try {
            return read.apply(value);
        } catch (IllegalArgumentException none) {
            throw Problem.of(ProblemKind.NOT_FOUND).thrown();
        }
    }

    /** A parameter after the question mark; empty if it is not there. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(call.query().get(name));
    }

    /**
     * A parameter after the question mark.
     *
     * @param expected what it should look like, for who got it wrong
     * @param read fails with a RuntimeException where it is none; then the answer is 400
     */
    public <T> Optional<T> query(String name, Words expected, Function<String, T> read) {
        return query(name).map(value -> {
            try {
                return read.apply(value);
            } catch (RuntimeException notOne) {
                throw Problem.badParameter(name, expected).thrown();
            }
        });
    }

    /** A header as sent; empty if it was not. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(call.headers().apply(name));
    }

    /** The body as it came, for what is not JSON. */
    public byte[] bytes() {
        return call.body().bytes();
    }

    /**
     * Sends a command, as a step of this request.
     *
     * @param mall in which it acts: the same key in another mall is another request
     * @param name what a followed request calls it
     * @param send given where the events of it will say they came from; what it throws is thrown
     * @throws ProblemException 400 if it is a POST without an Idempotency-Key
     */
    public <T> T command(MallId mall, String name, Function<Origin, T> send) {
        var step = trace.step();
        var origin = origin(mall, step);
        long began = System.nanoTime();
        var answer = send.apply(origin);
        Spans.ended(step, requestId, "command", began, name);
        return answer;
    }

    private Origin origin(MallId mall, Trace step) {
        var key = call.route().method() == Method.POST ? IdempotencyKeys.of(call, caller, mall) : null;
        var device = caller.clerk() == null ? caller.subject() : null;
        return new Origin(
                caller.subject(),
                caller.role().name(),
                device,
                requestId,
                key,
                step.forEvents(),
                arrived.plus(DONE_WITHIN));
    }

    /** The body, which must have exactly this shape; else 400 with every field that is wrong. */
    public Fields body(Shape shape) {
        return shape.read(call.body().bytes());
    }

    /** The log position the caller wants to see: {@code ?after=}; empty if it does not mind. */
    public OptionalLong after() {
        return position("after", call.query().get("after"));
    }

    /** Where a stream resumes: {@code Last-Event-ID}, else {@code ?after=}; empty for a new one. */
    public OptionalLong resumeAfter() {
        var last = call.headers().apply("Last-Event-ID");
        return last == null || last.isBlank() ? after() : position("Last-Event-ID", last);
    }

    private static OptionalLong position(String name, @Nullable String value) {
        if (value == null) return OptionalLong.empty();
        try {
            long position = Long.parseLong(value);
            if (position >= 0) return OptionalLong.of(position);
        } catch (NumberFormatException none) {
            // answered below
        }
        throw Problem.badParameter(name, new Words("Harus bilangan bulat.", "Must be a whole number."))
                .thrown();
    }
}
