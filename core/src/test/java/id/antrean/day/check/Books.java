package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.day.Because;
import id.antrean.day.ClerkId;
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
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day's books, kept from the events alone as an auditor would: where each ticket is, what each counter has, how many
 * joined and ended. An event that could not happen as things stand is {@link Broken}. A new event stops the build here.
 */
final class Books {
    /** One open leg. */
    record Stay(
            TicketId ticket,
            int leg,
            ServiceId service,
            LegState place,
            @Nullable CounterId counter,
            boolean called) {
        static Stay waiting(TicketId ticket, int leg, ServiceId service) {
            return new Stay(ticket, leg, service, LegState.WAITING, null, false);
        }

        Stay at(LegState now, @Nullable CounterId where) {
            return new Stay(ticket, leg, service, now, where, called || now == LegState.CALLED);
        }
    }

    /** One open counter. */
    record Post(
            ClerkId clerk,
            boolean paused,
            Set<TicketId> tickets,
            @Nullable Taken last) {
        Post with(TicketId ticket, @Nullable Taken step) {
            var more = new HashSet<>(tickets);
            more.add(ticket);
            return new Post(clerk, paused, more, step);
        }

        Post without(TicketId ticket, @Nullable Taken step) {
            var fewer = new HashSet<>(tickets);
            fewer.remove(ticket);
            return new Post(clerk, paused, fewer, step);
        }
    }

    /** A step that may still be undone: the stay before it, and which of the ticket's steps it was. */
    record Taken(Step step, Stay before, int nth) {}

    private final Map<TicketId, Stay> open = new HashMap<>();
    private final Map<CounterId, Post> posts = new HashMap<>();
    private final Map<TicketId, Integer> missed = new HashMap<>();
    private final Map<TicketId, Integer> steps = new HashMap<>();
    private final Set<ServiceId> suspended = new HashSet<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<ServiceId, Integer> joined = new HashMap<>();
    private final Map<ServiceId, Integer> ended = new HashMap<>();
    private final Map<ServiceId, Integer> issued = new HashMap<>();
    /** The calls of each line that stand, in their order. */
    private final Map<ServiceId, List<TicketCalled>> calls = new HashMap<>();

    private static final Set<Because> NO_TURN = EnumSet.of(Because.CAME_BACK, Because.CHOSEN, Because.WITHOUT_TICKET);

    private final Map<ServiceId, Integer> parallel = new HashMap<>();
    private final Map<ServiceId, Integer> lifted = new HashMap<>();
    private boolean closed;

    void enter(DayEvent event) {
        unless(!closed, "nothing happens after the day closed", "%s", event);
        switch (event) {
            case DayOpened opened -> allow(opened.catalogue());
            case CatalogueApplied applied -> allow(applied.catalogue());
            case DayClosed end -> close();
            case ServiceSuspended off -> suspended.add(off.service());
            case SuspensionLifted on -> suspended.remove(on.service());
            case TicketIssued took -> issue(took);
            case TicketReinstated back -> reinstate(back);
            case TicketReleased released -> release(released);
            case TicketMoved moved -> {
                end(stay(moved, LegState.WAITING));
                join(Stay.waiting(moved.ticket(), moved.leg() + 1, moved.toService()));
            }
            case PriorityGranted granted -> stay(granted, LegState.values());
            case PriorityRevoked revoked -> stay(revoked, LegState.values());
            case TicketReprinted reprinted -> stay(reprinted, LegState.values());
            case CounterLent lent -> {}
            case TicketCancelled gone -> {
                var before = stay(gone, LegState.WAITING, LegState.HELD, LegState.SET_ASIDE);
                end(before);
                if (gone.leg() == 1 && !before.called()) issued.merge(gone.service(), -1, Integer::sum);
            }
            case NextLegJoined next -> {
                unless(!open.containsKey(next.ticket()), "a plan goes on once its service is done", "%s", next);
                open.put(next.ticket(), Stay.waiting(next.ticket(), next.leg(), next.service()));
                joined.merge(next.service(), 1, Integer::sum); // a part of the step that completed, not a touch
            }
            case TicketPostponed out -> stay(out, LegState.WAITING);
            case CompletionCorrected corrected -> {
                unless(!corrected.endedAt().isAfter(corrected.at()), "nothing ends later than now", "%s", corrected);
            }
            case QuotaLifted more -> lifted.merge(more.service(), more.by(), Integer::sum);
            case TicketLeftAtClose left -> end(stay(left, LegState.values()));
            case CounterOpened opened -> {
                unless(!posts.containsKey(opened.counter()), "a counter has one clerk", "%s", opened);
                posts.put(opened.counter(), new Post(opened.clerk(), false, Set.of(), null));
            }
            case CounterPaused paused -> pause(paused.counter(), true);
            case CounterResumed resumed -> pause(resumed.counter(), false);
            case CounterClosed shut -> posts.remove(shut.counter());
            case DayEvent.AtCounter step -> step(step);
        }
    }

    private void allow(Catalogue catalogue) {
        parallel.clear();
        catalogue.services().forEach(service -> parallel.put(service.service(), service.parallel()));
    }

    private void step(DayEvent.AtCounter event) {
        var counter = event.counter();
        switch (event) {
            case TicketCalled called -> {
                var before = stay(called, LegState.WAITING);
                unless(!suspended.contains(before.service()), "nobody is called while suspended", "%s", called);
                calls.computeIfAbsent(called.service(), it -> new ArrayList<>()).add(called);
                occupy(counter, before.at(LegState.CALLED, counter), Step.CALL, before);
            }
            case TicketRecalled recalled -> stay(recalled, LegState.CALLED, LegState.SET_ASIDE);
            case ServiceStarted started -> {
                var before = here(started, LegState.CALLED);
                occupy(counter, before.at(LegState.SERVING, counter), Step.START, before);
            }
            case TicketContinued continued -> {
                var before = stay(continued, LegState.HELD, LegState.SET_ASIDE);
                occupy(counter, before.at(LegState.SERVING, counter), null, before);
            }
            case ServiceCompleted completed -> leave(completed, Step.COMPLETE, here(completed, LegState.SERVING));
            case NoShowMarked noShow -> miss(noShow);
            case TicketSetAside aside -> away(aside, LegState.SET_ASIDE, Step.SET_ASIDE, here(aside, LegState.CALLED));
            case TicketHeld held -> away(held, LegState.HELD, Step.HOLD, here(held, LegState.CALLED, LegState.SERVING));
            case TicketTransferred gone -> {
                var before = here(gone, LegState.CALLED, LegState.SERVING);
                end(before);
                join(Stay.waiting(gone.ticket(), gone.leg() + 1, gone.toService()));
                free(gone.counter(), Step.TRANSFER, before);
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
        join(Stay.waiting(took.ticket(), took.leg(), took.service()));
    }

    private void join(Stay stay) {
        unless(!open.containsKey(stay.ticket()), "a ticket has one open leg at most", "%s", stay);
        open.put(stay.ticket(), stay);
        joined.merge(stay.service(), 1, Integer::sum);
        touch(stay.ticket());
    }

    private void reinstate(TicketReinstated back) {
        var last = missed.remove(back.ticket());
        unless(last != null && back.leg() == last + 1, "only a no-show is brought back, as its next leg", "%s", back);
        join(Stay.waiting(back.ticket(), back.leg(), back.service()));
    }

    private void miss(NoShowMarked noShow) {
        var before = stay(noShow, LegState.CALLED, LegState.SET_ASIDE);
        if (before.place() == LegState.CALLED) leave(noShow, Step.NO_SHOW, here(noShow, LegState.CALLED));
        else end(before);
        missed.put(noShow.ticket(), noShow.leg());
    }

    private void end(Stay stay) {
        open.remove(stay.ticket());
        ended.merge(stay.service(), 1, Integer::sum);
        touch(stay.ticket());
    }

    private void leave(DayEvent.AtCounter event, Step step, Stay before) {
        end(before);
        free(event.counter(), step, before);
    }

    private void away(DayEvent.AtCounter event, LegState place, Step step, Stay before) {
        open.put(before.ticket(), before.at(place, event.counter()));
        touch(before.ticket());
        free(event.counter(), step, before);
    }

    private void free(CounterId counter, Step step, Stay before) {
        var taken = new Taken(step, before, times(before.ticket()));
        posts.put(counter, post(counter).without(before.ticket(), taken));
    }

    private void occupy(CounterId counter, Stay now, @Nullable Step step, Stay before) {
        var post = post(counter);
        if (!post.tickets().contains(now.ticket())) mayJoin(post, now);
        open.put(now.ticket(), now);
        touch(now.ticket());
        var last = step == null ? null : new Taken(step, before, times(now.ticket()));
        posts.put(counter, post.with(now.ticket(), last));
    }

    private void mayJoin(Post post, Stay now) {
        int visitors = post.tickets().size() + 1;
        var there = new ArrayList<>(List.of(now));
        for (var ticket : post.tickets()) {
            var other = Objects.requireNonNull(open.get(ticket));
            unless(other.place() == LegState.SERVING, "nobody is called while another is awaited", "%s", other);
            there.add(other);
        }
        for (var each : there) {
            unless(
                    visitors == 1 || parallel.getOrDefault(each.service(), 1) >= visitors,
                    "a counter has no more visitors than each of their services allows",
                    "%s when %s comes",
                    post.tickets(),
                    now);
        }
    }

    /** Only what nobody has touched since is taken back. */
    private void undo(StepUndone undone) {
        var post = post(undone.counter());
        var last = post.last();
        if (last == null) throw new IllegalStateException("nothing to undo: " + undone);
        var before = last.before();
        unless(
                last.step() == undone.step() && before.ticket().equals(undone.ticket()),
                "undo takes back the counter's last step",
                "%s",
                undone);
        unless(
                times(before.ticket()) == last.nth(),
                "what others have done since a step stands",
                "%s after %s of its steps, it was number %s",
                undone,
                times(before.ticket()),
                last.nth());
        var now = open.get(before.ticket());
        switch (undone.step()) {
            case START, HOLD, SET_ASIDE -> {}
            case CALL -> uncall(undone);
            case COMPLETE -> {
                ended.merge(before.service(), -1, Integer::sum);
                if (now != null) joined.merge(now.service(), -1, Integer::sum);
            }
            case NO_SHOW -> {
                ended.merge(before.service(), -1, Integer::sum);
                missed.remove(before.ticket());
            }
            case TRANSFER -> {
                ended.merge(before.service(), -1, Integer::sum);
                if (now != null) joined.merge(now.service(), -1, Integer::sum);
            }
        }
        open.put(before.ticket(), before);
        steps.put(before.ticket(), last.nth() - (undone.step() == Step.TRANSFER ? 2 : 1));
        posts.put(
                undone.counter(),
                undone.step() == Step.CALL ? post.without(before.ticket(), null) : post.with(before.ticket(), null));
    }

    /** The counter's last call of the line never was. */
    private void uncall(StepUndone undone) {
        var line = Objects.requireNonNull(calls.get(undone.service()));
        var last = line.reversed().stream()
                .filter(call -> call.counter().equals(undone.counter()))
                .findFirst()
                .orElseThrow();
        unless(last.ticket().equals(undone.ticket()), "undo takes back the counter's last step", "%s", undone);
        line.remove(last);
    }

    /** How many priority visitors in a row a line has had, not counting who came back or was chosen. */
    int priorityInARow(ServiceId service) {
        int row = 0;
        for (var call : calls.getOrDefault(service, List.of()).reversed()) {
            if (NO_TURN.contains(call.because())) continue;
            if (!call.priority()) break;
            row++;
        }
        return row;
    }

    private void pause(CounterId counter, boolean paused) {
        var post = post(counter);
        unless(post.tickets().isEmpty(), "a counter pauses only when no visitor is at it", "%s", counter);
        posts.put(counter, new Post(post.clerk(), paused, Set.of(), null));
    }

    private void close() {
        unless(open.isEmpty(), "after the close every leg has ended", "%s", open.values());
        unless(posts.isEmpty(), "after the close every counter is closed", "%s", posts.keySet());
        closed = true;
        suspended.clear();
        calls.clear();
        missed.clear();
    }

    /** Back in the line from where it was away, or from the counter that a supervisor closes. */
    private void release(TicketReleased released) {
        var before = stay(released, LegState.HELD, LegState.SET_ASIDE, LegState.CALLED, LegState.SERVING);
        open.put(released.ticket(), before.at(LegState.WAITING, null));
        touch(released.ticket());
        boolean there = before.place() == LegState.CALLED || before.place() == LegState.SERVING;
        var counter = before.counter();
        if (!there || counter == null) return;
        posts.put(counter, post(counter).without(released.ticket(), null));
    }

    /** The ticket's stay, which must be this leg and in one of these places. */
    private Stay stay(DayEvent.OfLeg event, LegState... places) {
        var stay = open.get(event.ticket());
        if (stay == null
                || stay.leg() != event.leg()
                || !stay.service().equals(event.service())
                || !Arrays.asList(places).contains(stay.place())) {
            unless(false, "a leg does only what it can from where it is", "%s, it is %s", event, stay);
            throw new AssertionError();
        }
        return stay;
    }

    /** The same, at the event's own counter. */
    private Stay here(DayEvent.AtCounter event, LegState... places) {
        var stay = stay(event, places);
        unless(
                event.counter().equals(stay.counter())
                        && post(event.counter()).tickets().contains(event.ticket()),
                "a clerk acts only on the ticket at the counter",
                "%s, it is %s",
                event,
                stay);
        return stay;
    }

    private Post post(CounterId counter) {
        var post = posts.get(counter);
        if (post != null) return post;
        unless(false, "only an open counter acts", "%s", counter);
        throw new AssertionError();
    }

    private void touch(TicketId ticket) {
        steps.merge(ticket, 1, Integer::sum);
    }

    private int times(TicketId ticket) {
        return steps.getOrDefault(ticket, 0);
    }

    Map<TicketId, Stay> open() {
        return open;
    }

    Map<CounterId, Post> posts() {
        return posts;
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

    /** Legs that joined a service's line and have not ended: what the balance says is open. */
    int openOf(ServiceId service) {
        return joined.getOrDefault(service, 0) - ended.getOrDefault(service, 0);
    }

    Set<ServiceId> services() {
        return joined.keySet();
    }
}
