package id.antrean.demo;

import id.antrean.day.OpeningHours;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one clerk does all day: signs in, opens the counter, calls whoever is next, takes breaks, goes on after hours
 * until nobody waits, and closes. What happens with one visitor is in {@link Attending}.
 */
final class ClerkScript {
    private static final Logger LOG = LoggerFactory.getLogger(ClerkScript.class);
    private static final Duration GLANCE_EVERY = Duration.ofSeconds(20);
    private static final Duration TRY_AGAIN_EVERY = Duration.ofMinutes(1);
    private static final Duration GLANCE_AT_MOST_EVERY = Duration.ofMillis(150);

    private final Shift shift;
    private final DemoCredentials.Person clerk;
    private final Desk desk;
    private final Attending attending;
    private final OpeningHours hours;
    private final DemoTime time;
    private final Queue<Shift.Break> breaks;

    ClerkScript(Shift shift, DemoCredentials.Person clerk, Desk desk, Hall hall, Day day) {
        this.shift = shift;
        this.clerk = clerk;
        this.desk = desk;
        this.hours = new OpeningHours(day.catalogue(), day.date());
        this.time = day.time();
        this.breaks = new ArrayDeque<>(shift.breaks());
        this.attending = new Attending(
                desk, hall, day.catalogue(), time, shift.pace(), () -> isCallingTime() && !somethingElseIsDue());
    }

    /** Before the day begins: a PIN is checked slowly on purpose. */
    void signIn() throws InterruptedException {
        var reply = desk.signIn(clerk.id(), clerk.pin());
        if (!reply.succeeded()) throw new IllegalStateException(clerk.name() + " cannot sign in: " + reply.code());
    }

    /** Ends when the clerk has gone home. While somebody else has the counter, he or she waits for it. */
    void play() throws InterruptedException {
        time.sleepUntil(shift.begins());
        while (sitDown()) {
            for (var view = desk.look(); isMine(view); view = desk.look()) {
                if (mayGoHome(view)) {
                    desk.close();
                    return;
                }
                work(view);
                time.rest(GLANCE_EVERY, GLANCE_AT_MOST_EVERY);
            }
        }
    }

    private void work(Desk.View view) throws InterruptedException {
        if (view.ticket() != null) {
            finish(takeUp(view.ticket(), view));
        } else if (!takeBreakIfDue(view)) {
            finish(attending.somebodyIsBack() ? attending.takeBack() : callNext(view));
        }
    }

    /** Opens the counter, or takes it up where an earlier run of the demo left it. False when service is over. */
    private boolean sitDown() throws InterruptedException {
        while (true) {
            var view = desk.look();
            view.held().forEach(attending::expect);
            if (isMine(view)) return true;
            if (hours.serviceOver(time.now())) return false;
            if ("closed".equals(view.state())) {
                var opened = desk.open(clerk.id());
                if (opened.succeeded()) return true;
                LOG.info("{} cannot open counter {} yet: {}", clerk.name(), shift.counter(), opened.code());
            }
            time.rest(TRY_AGAIN_EVERY, GLANCE_AT_MOST_EVERY);
        }
    }

    private boolean isMine(Desk.View view) {
        return clerk.id().equals(view.clerk());
    }

    private boolean mayGoHome(Desk.View view) {
        return hours.serviceOver(time.now())
                && view.ticket() == null
                && view.waiting() == 0
                && !attending.awaitsSomebody();
    }

    /** A ticket that is at the counter although this script did not bring it there. */
    private Optional<Desk.Ticket> takeUp(Desk.Ticket ticket, Desk.View view) throws InterruptedException {
        return "called".equals(view.ticketState()) ? attending.attend(ticket) : attending.serve(ticket);
    }

    private Optional<Desk.Ticket> callNext(Desk.View view) throws InterruptedException {
        return view.waiting() > 0 && isCallingTime() ? desk.callNext() : Optional.empty();
    }

    private void finish(Optional<Desk.Ticket> first) throws InterruptedException {
        for (var next = first; next.isPresent(); ) next = attending.attend(next.get());
    }

    private boolean takeBreakIfDue(Desk.View view) throws InterruptedException {
        if (!breakIsDue()) {
            if ("paused".equals(view.state())) desk.resume();
            return false;
        }
        var due = breaks.remove();
        if (desk.pause(due.kind(), due.to()).succeeded()) {
            time.sleepUntil(due.to());
            desk.resume();
        }
        return true;
    }

    private boolean breakIsDue() {
        var now = time.now();
        while (!breaks.isEmpty() && !breaks.element().to().isAfter(now)) breaks.remove();
        return !breaks.isEmpty() && !breaks.element().from().isAfter(now);
    }

    private boolean isCallingTime() {
        return hours.notCalling(time.now()).isEmpty();
    }

    private boolean somethingElseIsDue() {
        return breakIsDue() || attending.somebodyIsBack();
    }
}
