package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterLent;
import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.DayEvent.CounterPaused;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.PriorityGranted;
import id.antrean.day.DayEvent.PriorityRevoked;
import id.antrean.day.DayEvent.QuotaLifted;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.DayEvent.TicketContinued;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.DayEvent.TicketPostponed;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketReprinted;
import id.antrean.day.DayEvent.TicketSetAside;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.LegState;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import id.antrean.day.check.Post.Taken;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day's books, kept from the events alone as an auditor would: where each ticket is, what each counter has, how many
 * joined and ended. An event that could not happen as things stand is {@link Broken}. A new event stops the build here.
 */
final class Books {
    private final Stays stays = new Stays();
    private final Posts posts = new Posts(stays);
    private final Calls calls = new Calls();
    private final Map<TicketId, Integer> missed = new HashMap<>();
    private final Set<ServiceId> suspended = new HashSet<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<ServiceId, Integer> issued = new HashMap<>();
    private final Map<ServiceId, Integer> lifted = new HashMap<>();
    private boolean closed;

    void enter(DayEvent event) {
        unless(!closed, "nothing happens after the day closed", "%s", event);
        switch (event) {
            case DayOpened opened -> posts.allow(opened.catalogue());
            case CatalogueApplied applied -> posts.allow(applied.catalogue());
            case DayClosed end -> close();
            case ServiceSuspended off -> suspended.add(off.service());
            case SuspensionLifted on -> suspended.remove(on.service());
            case TicketIssued took -> issue(took);
            case TicketReinstated back -> reinstate(back);
            case TicketReleased released -> release(released);
            case TicketMoved moved -> move(moved, stays.of(moved, LegState.WAITING), moved.toService());
            case PriorityGranted granted -> stays.of(granted, LegState.values());
            case PriorityRevoked revoked -> stays.of(revoked, LegState.values());
            case TicketReprinted reprinted -> stays.of(reprinted, LegState.values());
            case CounterLent lent -> {}
            case TicketCancelled gone -> cancel(gone);
            case NextLegJoined next -> stays.goOn(next);
            case TicketPostponed out -> stays.of(out, LegState.WAITING);
            case CompletionCorrected corrected -> {
                unless(!corrected.endedAt().isAfter(corrected.at()), "nothing ends later than now", "%s", corrected);
            }
            case QuotaLifted more -> lifted.merge(more.service(), more.by(), Integer::sum);
            case TicketLeftAtClose left -> stays.end(stays.of(left, LegState.values()));
            case CounterOpened opened -> posts.open(opened);
            case CounterPaused paused -> posts.pause(paused.counter(), true);
            case CounterResumed resumed -> posts.pause(resumed.counter(), false);
            case CounterClosed shut -> posts.close(shut.counter());
            case DayEvent.AtCounter step -> step(step);
        }
    }

    private void step(DayEvent.AtCounter event) {
        switch (event) {
            case TicketCalled called -> call(called);
            case TicketRecalled recalled -> stays.of(recalled, LegState.CALLED, LegState.SET_ASIDE);
            case ServiceStarted started ->
                occupy(started, LegState.SERVING, Step.START, here(started, LegState.CALLED));
            case TicketContinued continued ->
                occupy(continued, LegState.SERVING, null, stays.of(continued, LegState.HELD, LegState.SET_ASIDE));
            case ServiceCompleted completed -> leave(completed, Step.COMPLETE, here(completed, LegState.SERVING));
            case NoShowMarked noShow -> miss(noShow);
            case TicketSetAside aside -> away(aside, LegState.SET_ASIDE, Step.SET_ASIDE, here(aside, LegState.CALLED));
            case TicketHeld held -> away(held, LegState.HELD, Step.HOLD, here(held, LegState.CALLED, LegState.SERVING));
            case TicketTransferred gone -> {
                var before = here(gone, LegState.CALLED, LegState.SERVING);
                move(gone, before, gone.toService());
                free(gone, Step.TRANSFER, before);
            }
            case StepUndone undone -> undo(undone);
        }
    }

    private void issue(TicketIssued took) {
        var number = took.ticket().number();
        var prefix = number.replaceAll("\\d", "");
        int serial = Integer.parseInt(number.substring(prefix.length()));
        unless(
                serial == serials.merge(prefix, 1, Integer::sum),
                "numbers follow one another: none twice, none left out",
                "%s",
                took);
        issued.merge(took.service(), 1, Integer::sum);
        stays.join(Stay.waiting(took.ticket(), took.leg(), took.service()));
    }

    private void cancel(TicketCancelled gone) {
        var before = stays.of(gone, LegState.WAITING, LegState.HELD, LegState.SET_ASIDE);
        stays.end(before);
        if (gone.leg() == 1 && !before.called()) issued.merge(gone.service(), -1, Integer::sum);
    }

    /** From one line into another. */
    private void move(DayEvent.OfLeg event, Stay before, ServiceId to) {
        stays.end(before);
        stays.join(Stay.waiting(event.ticket(), event.leg() + 1, to));
    }

    private void reinstate(TicketReinstated back) {
        var last = missed.remove(back.ticket());
        unless(last != null && back.leg() == last + 1, "only a no-show is brought back, as its next leg", "%s", back);
        stays.join(Stay.waiting(back.ticket(), back.leg(), back.service()));
    }

    private void call(TicketCalled called) {
        var before = stays.of(called, LegState.WAITING);
        unless(!suspended.contains(before.service()), "nobody is called while suspended", "%s", called);
        calls.add(called);
        occupy(called, LegState.CALLED, Step.CALL, before);
    }

    private void miss(NoShowMarked noShow) {
        var before = stays.of(noShow, LegState.CALLED, LegState.SET_ASIDE);
        if (before.place() == LegState.CALLED) leave(noShow, Step.NO_SHOW, here(noShow, LegState.CALLED));
        else stays.end(before);
        missed.put(noShow.ticket(), noShow.leg());
    }

    private void leave(DayEvent.AtCounter event, Step step, Stay before) {
        stays.end(before);
        free(event, step, before);
    }

    private void away(DayEvent.AtCounter event, LegState place, Step step, Stay before) {
        stays.move(before.at(place, event.counter()));
        free(event, step, before);
    }

    private void free(DayEvent.AtCounter event, Step step, Stay before) {
        posts.free(event.counter(), before, new Taken(step, before, stays.times(before.ticket())));
    }

    private void occupy(DayEvent.AtCounter event, LegState place, @Nullable Step step, Stay before) {
        var now = before.at(place, event.counter());
        int nth = stays.times(now.ticket()) + 1;
        posts.occupy(event.counter(), now, step == null ? null : new Taken(step, before, nth));
        stays.move(now);
    }

    /** Only what nobody has touched since is taken back. */
    private void undo(StepUndone undone) {
        var post = posts.of(undone.counter());
        var last = post.last();
        if (last == null) throw new IllegalStateException("nothing to undo: " + undone);
        var before = last.before();
        unless(
                last.step() == undone.step() && before.ticket().equals(undone.ticket()),
                "undo takes back the counter's last step",
                "%s",
                undone);
        unless(
                stays.times(before.ticket()) == last.nth(),
                "what others have done since a step stands",
                "%s after %s of its steps, it was number %s",
                undone,
                stays.times(before.ticket()),
                last.nth());
        if (undone.step() == Step.CALL) calls.takeBack(undone);
        if (undone.step() == Step.NO_SHOW) missed.remove(before.ticket());
        stays.takeBack(undone.step(), before, last.nth());
        posts.takeBack(
                undone.counter(),
                undone.step() == Step.CALL ? post.without(before.ticket(), null) : post.with(before.ticket(), null));
    }

    private void close() {
        unless(open().isEmpty(), "after the close every leg has ended", "%s", open().values());
        unless(posts().isEmpty(), "after the close every counter is closed", "%s", posts().keySet());
        closed = true;
        suspended.clear();
        calls.clear();
        missed.clear();
    }

    /** Back in the line from where it was away, or from the counter that a supervisor closes. */
    private void release(TicketReleased released) {
        var before = stays.of(released, LegState.HELD, LegState.SET_ASIDE, LegState.CALLED, LegState.SERVING);
        stays.move(before.at(LegState.WAITING, null));
        boolean there = before.place() == LegState.CALLED || before.place() == LegState.SERVING;
        if (there && before.counter() != null) posts.free(before.counter(), before, null);
    }

    /** The ticket's stay, which must be this leg, in one of these places, and at the event's own counter. */
    private Stay here(DayEvent.AtCounter event, LegState... places) {
        var stay = stays.of(event, places);
        unless(
                event.counter().equals(stay.counter())
                        && posts.of(event.counter()).tickets().contains(event.ticket()),
                "a clerk acts only on the ticket at the counter",
                "%s, it is %s",
                event,
                stay);
        return stay;
    }

    int priorityInARow(ServiceId service) {
        return calls.priorityInARow(service);
    }

    Map<TicketId, Stay> open() {
        return stays.open();
    }

    Map<CounterId, Post> posts() {
        return posts.all();
    }

    Map<TicketId, Integer> missed() {
        return missed;
    }

    Set<ServiceId> suspended() {
        return suspended;
    }

    Map<String, Integer> serials() {
        return serials;
    }

    int liftedOf(ServiceId service) {
        return lifted.getOrDefault(service, 0);
    }

    int issuedOf(ServiceId service) {
        return issued.getOrDefault(service, 0);
    }

    int openOf(ServiceId service) {
        return stays.openOf(service);
    }

    Set<ServiceId> services() {
        return stays.services();
    }
}
