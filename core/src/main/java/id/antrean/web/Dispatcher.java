package id.antrean.web;

import id.antrean.database.DatabaseAway;
import id.antrean.eventlog.EventsArchived;
import id.antrean.mall.Language;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request that has arrived whole through the gate to its handler, on a virtual thread, and always comes back
 * with a reply. Only so many are under way at once ({@link Limits}); the next is told to come again rather than left waiting.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Gate gate;
    private final Semaphore room;

    Dispatcher(Gate gate, int atOnce) {
        this.gate = gate;
        room = new Semaphore(atOnce);
    }

    boolean enter() {
        return room.tryAcquire();
    }

    void leave() {
        room.release();
    }

    static Problem full() {
        return Problem.of(ProblemKind.OVERLOADED).retryAfter(COME_AGAIN);
    }

    Reply answer(Call call, Language language, RequestTrail trail) {
        return trail.during(() -> handled(call, language, trail));
    }

    private Reply handled(Call call, Language language, RequestTrail trail) {
        var requestId = trail.requestId();
        try {
            var admitted = gate.admit(call);
            var exchange = new Exchange(
                    call, admitted.caller(), admitted.byCookie(), language, requestId, trail.trace(), trail.arrived());
            return call.route().handler().handle(exchange);
        } catch (ProblemException problem) {
            return problem.problem().reply(language, call.uri(), requestId);
        } catch (EventsArchived archived) {
            LOG.warn("{} {}: {}", call.route().method(), call.route().path(), archived.getMessage());
            return Problem.of(ProblemKind.EVENTS_ARCHIVED).reply(language, call.uri(), requestId);
        } catch (DatabaseAway away) {
            LOG.warn("{} {}: {}", call.route().method(), call.route().path(), away.getMessage());
            return full().reply(language, call.uri(), requestId);
        } catch (Exception failure) {
            LOG.error("{} {} failed", call.route().method(), call.route().path(), failure);
            return Problem.of(ProblemKind.INTERNAL).reply(language, call.uri(), requestId);
        }
    }
}
