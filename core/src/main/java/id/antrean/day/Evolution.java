package id.antrean.day;

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
import id.antrean.mall.CounterId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event changes in the day's state. */
final class Evolution {
    private Evolution() {}

    static DayState after(DayState before, DayEvent event) {
        var day = before.at(event.at());
        return switch (event) {
            case DayOpened opened -> day.withCatalogue(opened.day(), opened.version(), opened.catalogue());
            case CatalogueApplied applied -> day.withCatalogue(applied.day(), applied.version(), applied.catalogue());
            case DayClosed closed -> day.ended();
            case ServiceSuspended off ->
                day.withSuspended(DayState.with(
                        day.suspended(), off.service(), new Suspension(off.reason(), off.at(), off.expectedReturn())));
            case SuspensionLifted on -> day.withSuspended(DayState.without(day.suspended(), on.service()));
            case TicketIssued issued -> issued(day, issued);
            case TicketCancelled cancelled -> cancelled(day, cancelled);
            case TicketPostponed postponed -> postponed(day, postponed);
            case NextLegJoined next -> joined(day, next);
            case CompletionCorrected corrected -> day;
            case QuotaLifted lifted -> day.withLifted(lifted.service(), lifted.by());
            case TicketLeftAtClose left -> day.withLegs(day.legs().without(left.ticket()));
            case TicketReleased released -> released(day, released);
            case PriorityGranted granted ->
                day.withLegs(day.legs()
                        .with(leg(day, granted)
                                .prioritised(true, granted.creditMs(), granted.standing(), granted.graceMs())));
            case PriorityRevoked revoked ->
                day.withLegs(day.legs()
                        .with(leg(day, revoked).prioritised(false, 0, revoked.standing(), revoked.graceMs())));
            case TicketMoved moved ->
                day.joinedBy(leg(day, moved)
                        .next(
                                moved.toService(),
                                moved.at(),
                                moved.standing(),
                                day.joined(),
                                leg(day, moved).visit()));
            case TicketReprinted reprinted -> day;
            case CounterLent lent -> lent(day, lent);
            case TicketReinstated back -> reinstated(day, back);
            case CounterOpened opened ->
                day.withCounter(CounterState.open(opened.counter(), opened.clerk(), opened.services()));
            case CounterPaused paused ->
                day.withCounter(counter(day, paused.counter()).paused(paused.kind(), paused.until()));
            case CounterResumed resumed ->
                day.withCounter(counter(day, resumed.counter()).resumed());
            case CounterClosed closed -> day.withoutCounter(closed.counter());
            case DayEvent.AtCounter step -> atCounter(day, step);
        };
    }

    /** The steps of a clerk: the leg moves, the counter holds it or is free, undo remembers the leg as it was. */
    private static DayState atCounter(DayState day, DayEvent.AtCounter event) {
        return switch (event) {
            case TicketCalled called -> {
                var leg = leg(day, called);
                var last = new LastStep(Step.CALL, leg, called.at(), Turns.takesTurn(called.because()));
                var after = Turns.taken(day, called);
                yield occupied(after, called, leg.calledTo(called.counter(), called.at()), last);
            }
            case TicketRecalled recalled ->
                day.withLegs(day.legs().with(leg(day, recalled).recalled()));
            case ServiceStarted started -> {
                var leg = leg(day, started);
                yield occupied(day, started, leg.started(started.at()), last(Step.START, leg, started.at()));
            }
            case TicketContinued continued ->
                occupied(day, continued, leg(day, continued).continuedAt(continued.counter(), continued.at()), null);
            case ServiceCompleted completed ->
                ended(day, completed, Step.COMPLETE)
                        .withServed(
                                completed.counter(),
                                new Served(leg(day, completed), completed.clerk(), completed.at()));
            case NoShowMarked noShow -> missed(day, noShow);
            case TicketSetAside aside -> {
                var leg = leg(day, aside);
                var since = new SetAside(aside.counter(), aside.clerk(), aside.at(), aside.backBy(), false);
                yield freed(day, aside, leg, Step.SET_ASIDE).withLegs(day.legs().with(leg.setAside(since)));
            }
            case TicketHeld held -> {
                var leg = leg(day, held);
                var terms = new Terms(held.reserved(), null, held.backBy());
                yield freed(day, held, leg, Step.HOLD)
                        .withLegs(day.legs().with(leg.held().under(terms)));
            }
            case TicketTransferred transferred -> transferred(day, transferred);
            case StepUndone undone -> undone(day, undone);
        };
    }

    private static DayState issued(DayState day, TicketIssued issued) {
        var number = issued.ticket().number();
        var prefix = Numbering.prefixOf(number);
        boolean provisional = issued.priority() && issued.channel() == Channel.KIOSK;
        var claim = new Claim(issued.priority(), provisional, issued.creditMs(), issued.graceMs());
        var visit = Visit.of(issued.ticket(), issued.visit(), issued.plan());
        var leg = Leg.first(
                issued.ticket(), issued.service(), claim, issued.at(), issued.standing(), day.joined(), visit);
        var after = day.withIssued(issued.service(), prefix, Numbering.serialOf(number))
                .joinedBy(leg);
        var lead = issued.visit();
        if (lead != null) after = after.withTogether(lead, day.together().getOrDefault(lead, Together.BEGUN));
        var from = issued.carriedFrom();
        return from == null ? after : after.withCarried(from);
    }

    /** Before its first call it gives its place of the quota back. */
    private static DayState cancelled(DayState day, TicketCancelled cancelled) {
        var leg = leg(day, cancelled);
        var after = day.withLegs(day.legs().without(leg.ticket()));
        return leg.leg() == 1 && leg.calls() == 0 ? after.withGivenBack(leg.service()) : after;
    }

    /** The leg that was completed is gone from the day: who it was, its counter remembers. */
    private static DayState joined(DayState day, NextLegJoined next) {
        var before = day.served().values().stream()
                .map(Served::leg)
                .filter(leg -> leg.ticket().equals(next.ticket()) && leg.leg() == next.leg() - 1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was completed before " + next));
        var visit = before.visit().goneOn(next.service());
        return day.joinedBy(before.next(next.service(), next.at(), next.standing(), day.joined(), visit));
    }

    /** For whom it waits is as it was. */
    private static DayState postponed(DayState day, TicketPostponed postponed) {
        var leg = leg(day, postponed);
        return day.withLegs(day.legs().with(leg.under(new Terms(leg.terms().reserved(), postponed.until(), null))));
    }

    private static DayState transferred(DayState day, TicketTransferred transferred) {
        var leg = leg(day, transferred);
        var to = transferred.toService();
        var visit = leg.visit().sentBy(new Sender(leg.service(), transferred.counter()), to);
        var next = leg.next(to, transferred.at(), transferred.standing(), day.joined(), visit)
                .under(new Terms(transferred.reserved(), null, null));
        return freed(day, transferred, leg, Step.TRANSFER).joinedBy(next);
    }

    /** A counter that had the ticket is free: a supervisor closes it. */
    private static DayState released(DayState day, TicketReleased released) {
        var leg = leg(day, released);
        var after = day.withLegs(day.legs().with(leg.released()));
        if (leg.state() != LegState.CALLED && leg.state() != LegState.SERVING) return after;
        var counter = counter(day, Objects.requireNonNull(leg.counter()));
        return after.withCounter(counter.without(leg.ticket(), null));
    }

    private static DayState lent(DayState day, CounterLent lent) {
        var after = day.withLent(lent.counter(), lent.lent());
        return day.counter(lent.counter())
                .map(counter -> after.withCounter(counter.serving(lent.services())))
                .orElse(after);
    }

    /** A no-show may come back; one whose grace ran out is at no counter any more. */
    private static DayState missed(DayState day, NoShowMarked noShow) {
        var leg = leg(day, noShow);
        var after = leg.state() == LegState.SET_ASIDE
                ? day.withLegs(day.legs().without(leg.ticket()))
                : ended(day, noShow, Step.NO_SHOW);
        return after.withNoShows(DayState.with(day.noShows(), leg.ticket(), leg));
    }

    private static DayState reinstated(DayState day, TicketReinstated back) {
        var missed = day.noShows().get(back.ticket());
        if (missed == null) throw new IllegalStateException("no no-show of " + back.ticket());
        var leg = missed.next(back.service(), back.at(), back.standing(), day.joined(), missed.visit());
        return day.withNoShows(DayState.without(day.noShows(), back.ticket())).joinedBy(leg);
    }

    private static DayState undone(DayState day, StepUndone undone) {
        var counter = counter(day, undone.counter());
        var last = counter.last();
        if (last == null) throw new IllegalStateException("undone without a step at " + undone.counter());
        var after = undone.step() == Step.COMPLETE ? day.withoutServed(undone.counter()) : day;
        return Turns.givenBack(after, last)
                .withLegs(day.legs().with(asSeenSince(last.before(), day)))
                .withNoShows(DayState.without(day.noShows(), undone.ticket()))
                .withCounter(
                        undone.step() == Step.CALL
                                ? counter.without(undone.ticket(), null)
                                : counter.with(undone.ticket(), null));
    }

    /** The leg as it was before the step; what staff found out about its priority meanwhile stays. */
    private static Leg asSeenSince(Leg before, DayState day) {
        return day.legs()
                .find(before.ticket())
                .filter(now -> !now.provisional())
                .filter(now -> now.priority() != before.priority() || before.provisional())
                .map(now -> before.prioritised(now.priority(), now.creditMs(), now.standing(), now.graceMs()))
                .orElse(before);
    }

    private static DayState occupied(DayState day, DayEvent.AtCounter event, Leg leg, @Nullable LastStep last) {
        return day.withLegs(day.legs().with(leg))
                .withCounter(counter(day, event.counter()).with(leg.ticket(), last));
    }

    private static DayState ended(DayState day, DayEvent.AtCounter event, Step step) {
        return freed(day, event, leg(day, event), step).withLegs(day.legs().without(event.ticket()));
    }

    private static DayState freed(DayState day, DayEvent.AtCounter event, Leg before, Step step) {
        var counter = counter(day, event.counter());
        return SeveralLines.left(day, before, counter, event.at())
                .withCounter(counter.without(before.ticket(), last(step, before, event.at())));
    }

    private static LastStep last(Step step, Leg before, Instant at) {
        return new LastStep(step, before, at, false);
    }

    private static Leg leg(DayState day, DayEvent.OfLeg event) {
        return day.legs()
                .find(event.ticket())
                .orElseThrow(() -> new IllegalStateException("no open leg of " + event.ticket()));
    }

    private static CounterState counter(DayState day, CounterId counter) {
        return day.counter(counter).orElseThrow(() -> new IllegalStateException("counter not open: " + counter));
    }
}
