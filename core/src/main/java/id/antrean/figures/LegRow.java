package id.antrean.figures;

import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.Forecast;
import id.antrean.day.LegState;
import id.antrean.day.TicketId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the figures know of one leg: its clock points and where it happened.
 *
 * @param place where it is; where it was when it ended
 * @param before where it was before its last step: where an undone step puts it back
 * @param end null while it is open
 * @param seen position in the log of the last event that changed it
 */
record LegRow(
        Key key,
        Joining joining,
        Calls calls,
        Serving serving,
        LegState place,
        LegState before,
        @Nullable End end,
        long seen) {
    /** @param leg 1 for the first of its visit */
    record Key(MallId mall, TicketId ticket, int leg) {
        Key next() {
            return new Key(mall, ticket, leg + 1);
        }
    }

    /**
     * How it came into its line.
     *
     * @param standardMs standard time of the service by the catalogue in force then
     * @param suspect service times that nobody believes, by the same catalogue
     * @param arrivedAt when its visit came to the mall
     * @param forecast what the ticket promised; null for nothing
     */
    record Joining(
            ServiceId service,
            AgencyId agency,
            long standardMs,
            DayServices.Suspect suspect,
            Channel channel,
            boolean priority,
            Instant arrivedAt,
            Instant at,
            @Nullable Forecast forecast) {}

    /** Its calls, the first and the last, and the counter and clerk who had it last. */
    record Calls(
            int count,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable CounterId counter,
            @Nullable ClerkId clerk) {
        static final Calls NONE = new Calls(0, null, null, null, null);
    }

    /**
     * Its service.
     *
     * @param heldMs on hold since it started, milliseconds
     * @param heldBeforeMs on hold between its call and its start, milliseconds
     * @param heldSince null while not on hold
     */
    record Serving(
            @Nullable Instant startedAt,
            long heldMs,
            long heldBeforeMs,
            @Nullable Instant heldSince) {
        static final Serving NONE = new Serving(null, 0, 0, null);
    }

    /** @param servedUntil when service really ended, where that was said to be earlier; null for {@code at} */
    record End(Ending how, Instant at, @Nullable Instant servedUntil) {}

    static LegRow joined(Key key, Joining joining, long seen) {
        return new LegRow(key, joining, Calls.NONE, Serving.NONE, LegState.WAITING, LegState.WAITING, null, seen);
    }

    LegRow called(CounterId counter, ClerkId clerk, Instant at) {
        var first = calls.first() == null ? at : calls.first();
        var last = serving.startedAt() == null ? at : calls.last();
        return with(new Calls(calls.count() + 1, first, last, counter, clerk));
    }

    /** Called again after a hold, service goes on where it was left. */
    LegRow started(Instant at) {
        var counter = calls.counter();
        var clerk = calls.clerk();
        if (serving.startedAt() != null && counter != null && clerk != null) return continued(counter, clerk, at);
        return with(new Serving(at, serving.heldMs(), serving.heldBeforeMs(), null));
    }

    LegRow held(Instant at) {
        return with(new Serving(serving.startedAt(), serving.heldMs(), serving.heldBeforeMs(), at));
    }

    /** Taken up again, perhaps at another counter; a service that had not begun begins now. */
    LegRow continued(CounterId counter, ClerkId clerk, Instant at) {
        var since = serving.heldSince();
        long held = since == null ? 0 : Math.max(0, Duration.between(since, at).toMillis());
        var started = serving.startedAt();
        var next = started == null
                ? new Serving(at, serving.heldMs(), serving.heldBeforeMs() + held, null)
                : new Serving(started, serving.heldMs() + held, serving.heldBeforeMs(), null);
        return with(next).with(new Calls(calls.count(), calls.first(), calls.last(), counter, clerk));
    }

    LegRow ended(Ending how, Instant at) {
        return ended(new End(how, at, null));
    }

    LegRow ended(End how) {
        return new LegRow(key, joining, calls, serving, place, before, how, seen);
    }

    LegRow corrected(Instant servedUntil) {
        return end == null ? this : ended(new End(end.how(), end.at(), servedUntil));
    }

    LegRow reopened() {
        return new LegRow(key, joining, calls, serving, place, before, null, seen);
    }

    LegRow notCalled() {
        return with(Calls.NONE);
    }

    LegRow notStarted() {
        return with(new Serving(null, serving.heldMs(), serving.heldBeforeMs(), null));
    }

    LegRow notHeld() {
        return with(new Serving(serving.startedAt(), serving.heldMs(), serving.heldBeforeMs(), null));
    }

    /** Back in the line: what had begun is interrupted until it goes on. */
    LegRow released(Instant at) {
        return serving.startedAt() == null || serving.heldSince() != null ? this : held(at);
    }

    LegRow prioritised(boolean granted) {
        var as = new Joining(
                joining.service(),
                joining.agency(),
                joining.standardMs(),
                joining.suspect(),
                joining.channel(),
                granted,
                joining.arrivedAt(),
                joining.at(),
                joining.forecast());
        return new LegRow(key, as, calls, serving, place, before, end, seen);
    }

    /** After a step of its clerk, or of its visitor's. */
    LegRow movedTo(LegState next) {
        return new LegRow(key, joining, calls, serving, next, place, end, seen);
    }

    /** The step is taken back. */
    LegRow movedBack() {
        return new LegRow(key, joining, calls, serving, before, before, end, seen);
    }

    LegRow seenAt(long position) {
        return new LegRow(key, joining, calls, serving, place, before, end, position);
    }

    private LegRow with(Calls changed) {
        return new LegRow(key, joining, changed, serving, place, before, end, seen);
    }

    private LegRow with(Serving changed) {
        return new LegRow(key, joining, calls, changed, place, before, end, seen);
    }
}
