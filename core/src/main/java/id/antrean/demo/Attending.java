package id.antrean.demo;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * What happens between one clerk and one visitor, from the call to the end: the visitor walks up or does not, is
 * served, goes to fetch something, or is sent on.
 */
final class Attending {
    private static final Duration BEFORE_RECALL = Duration.ofSeconds(50);
    private static final Duration BEFORE_GIVING_UP = Duration.ofSeconds(40);
    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final double PART_BEFORE_FETCHING = 0.3;

    /** A held ticket whose holder went to fetch something. */
    private record Away(Desk.Ticket ticket, Instant back) {}

    private final Desk desk;
    private final Hall hall;
    private final Catalogue catalogue;
    private final DemoTime time;
    private final double pace;
    private final BooleanSupplier wantsNext;
    private final Queue<Away> away = new ArrayDeque<>();

    /**
     * @param pace the clerk's, as a factor of the standard time
     * @param wantsNext whether the clerk wants the next visitor at once, asked at the end of each service
     */
    Attending(Desk desk, Hall hall, Catalogue catalogue, DemoTime time, double pace, BooleanSupplier wantsNext) {
        this.desk = desk;
        this.hall = hall;
        this.catalogue = catalogue;
        this.time = time;
        this.pace = pace;
        this.wantsNext = wantsNext;
    }

    /** A called visitor. Answers with the next one, if the clerk called one in the same step. */
    Optional<Desk.Ticket> attend(Desk.Ticket called) throws InterruptedException {
        var visitor = holder(called);
        boolean here =
                switch (visitor.habit()) {
                    case ABSENT -> !givenUp(called);
                    case ALMOST_ABSENT -> givenUp(called) && comesAfterAll(called);
                    case SLOW -> recalled(called);
                    case ORDINARY, IMPATIENT, FORGETFUL, ONWARD -> true;
                };
        if (!here) return Optional.empty();
        time.sleep(visitor.walk());
        return desk.step("start", called).succeeded() ? serve(called) : Optional.empty();
    }

    /** A visitor whose service has begun. */
    Optional<Desk.Ticket> serve(Desk.Ticket serving) throws InterruptedException {
        var visitor = holder(serving);
        var duration = duration(serving, visitor);
        if (visitor.habit() == Habit.FORGETFUL) {
            time.sleep(scaled(duration, PART_BEFORE_FETCHING));
            if (sentToFetch(serving, visitor)) return Optional.empty();
        }
        time.sleep(duration);
        return visitor.habit() == Habit.ONWARD ? sentOn(serving, visitor) : completed(serving);
    }

    boolean somebodyIsBack() {
        var first = away.peek();
        return first != null && !first.back().isAfter(time.now());
    }

    boolean awaitsSomebody() {
        return !away.isEmpty();
    }

    /** Goes on with the visitor who is back first. */
    Optional<Desk.Ticket> takeBack() throws InterruptedException {
        var ticket = away.remove().ticket();
        hall.returned(ticket.ticket());
        return desk.step("continue", ticket).succeeded() ? serve(ticket) : Optional.empty();
    }

    /** A ticket that was on hold before this run of the demo: one clerk of those who could takes it on. */
    void expect(Desk.Ticket held) {
        if (hall.awaitReturn(held.ticket())) away.add(new Away(held, time.now()));
    }

    private boolean recalled(Desk.Ticket called) throws InterruptedException {
        time.sleep(BEFORE_RECALL);
        return desk.step("recall", called).succeeded();
    }

    private boolean givenUp(Desk.Ticket called) throws InterruptedException {
        if (!recalled(called)) return true;
        time.sleep(BEFORE_GIVING_UP);
        return desk.step("no-show", called).succeeded();
    }

    private boolean comesAfterAll(Desk.Ticket missed) throws InterruptedException {
        hall.settle(missed.ticket());
        time.sleep(MOMENT);
        return desk.step("undo", missed).succeeded();
    }

    private boolean sentToFetch(Desk.Ticket serving, PlannedVisitor visitor) throws InterruptedException {
        if (!desk.step("hold", serving).succeeded()) return false;
        hall.settle(serving.ticket());
        if (hall.awaitReturn(serving.ticket()))
            away.add(new Away(serving, time.now().plus(visitor.patience())));
        return true;
    }

    private Optional<Desk.Ticket> sentOn(Desk.Ticket serving, PlannedVisitor visitor) throws InterruptedException {
        var onward = visitor.onward();
        hall.settle(serving.ticket());
        if (onward == null || !desk.transfer(serving, onward.value()).succeeded()) return completed(serving);
        return Optional.empty();
    }

    private Optional<Desk.Ticket> completed(Desk.Ticket serving) throws InterruptedException {
        return Desk.calledAfter(desk.complete(serving, wantsNext.getAsBoolean()));
    }

    private PlannedVisitor holder(Desk.Ticket ticket) {
        return hall.holderOf(ticket.ticket(), new ServiceId(ticket.service()));
    }

    private Duration duration(Desk.Ticket ticket, PlannedVisitor visitor) {
        int minutes = catalogue
                .service(new ServiceId(ticket.service()))
                .map(Service::minutes)
                .orElse(1);
        return scaled(Duration.ofMinutes(minutes), visitor.pace() * pace);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
