package id.antrean.day.order;

import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayId;
import id.antrean.day.SmallMall;
import id.antrean.day.TicketId;
import id.antrean.day.order.Asked.Answer;
import id.antrean.day.order.Rules.Book;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.Language;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A random day of one policy, asked of the product and noted on the reference's paper; at each call both must agree. */
public final class OrderDay {
    static final List<String> CLERKS = List.of("rina", "budi", "sari", "tono");

    /** Some three hours of a small hall. */
    public static final int STEPS = 400;

    private static final DayId DAY = SmallMall.DAY;
    /** Before the house would make it a no-show by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** So many lines tell how it came to a difference. */
    private static final int LAST_STEPS = 40;

    private final SplittableRandom random;
    private final Catalogue mall;
    private final List<Desk> desks = new ArrayList<>();
    private final List<TicketId> held = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();
    private final List<TicketId> missed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Reference reference;
    private Instant now = SmallMall.at("08:30");
    private int calls;

    /** A counter, and who is at it. */
    private static final class Desk {
        private final Counter counter;
        private final String clerk;
        private @Nullable TicketId has;
        private boolean serving;
        /** Whether the last step was a call, which may be undone. */
        private boolean justCalled;

        Desk(Counter counter, String clerk) {
            this.counter = counter;
            this.clerk = clerk;
        }

        TicketId visitor() {
            return Objects.requireNonNull(has);
        }

        void becomesFree() {
            has = null;
            serving = false;
            justCalled = false;
        }
    }

    private record SetAside(TicketId ticket, Instant since) {}

    private OrderDay(long seed, PolicyKind kind, Book book) {
        random = new SplittableRandom(seed);
        mall = new OrderMalls(random, kind).mall();
        reference = new Reference(mall, book);
        for (int i = 0; i < mall.counters().size(); i++) {
            desks.add(new Desk(mall.counters().get(i), CLERKS.get(i)));
        }
    }

    /**
     * How it went.
     *
     * @param calls how many calls were compared
     * @param fault what differed, and all that was asked before; empty when nothing did
     */
    public record Result(int calls, Optional<String> fault) {}

    /** Where a day is played: what answers, and what is told the time before each step. */
    public record Place(Asked asked, Consumer<Instant> time) {}

    interface Opening {
        Place open(Catalogue mall);
    }

    /** Through the pure rules. */
    public static Result ofDecider(long seed, PolicyKind kind, int steps) {
        return ofDecider(seed, kind, steps, Book.WHOLE);
    }

    static Result ofDecider(long seed, PolicyKind kind, int steps, Book book) {
        var decider = new Asked.OfDecider();
        return played(seed, kind, steps, book, mall -> {
            decider.ask(new DayCommand.OpenDay(DAY, 1, mall, SmallMall.at("07:00")));
            return new Place(decider, time -> {});
        });
    }

    static Result played(long seed, PolicyKind kind, int steps, Book book, Opening opening) {
        var day = new OrderDay(seed, kind, book);
        var place = opening.open(day.mall);
        return day.play(place, steps, kind + ", seed " + seed);
    }

    /** The mall in which this day plays; for a place that needs it beforehand. */
    public static Catalogue mallOf(long seed, PolicyKind kind) {
        return new OrderMalls(new SplittableRandom(seed), kind).mall();
    }

    /** The same day at another place. */
    public static Result at(Place place, long seed, PolicyKind kind, int steps) {
        return played(seed, kind, steps, Book.WHOLE, mall -> place);
    }

    private Result play(Place place, int steps, String name) {
        for (var desk : desks) {
            ask(
                    place,
                    new DayCommand.OpenCounter(DAY, desk.counter.counter(), new ClerkId(desk.clerk), List.of(), now));
        }
        for (int i = 0; i < steps; i++) {
            now = now.plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(90));
            var fault = step(place);
            if (fault.isPresent()) {
                var story = String.join("\n", told.subList(Math.max(0, told.size() - LAST_STEPS), told.size()));
                return new Result(calls, Optional.of("%s: %s%n%s".formatted(name, fault.get(), story)));
            }
        }
        return new Result(calls, Optional.empty());
    }

    private Optional<String> step(Place place) {
        var late = aside.stream()
                .filter(one -> !one.since().plus(PATIENCE).isAfter(now))
                .findFirst();
        if (late.isPresent()) {
            comesBack(place, late.get());
            return Optional.empty();
        }
        int what = random.nextInt(100);
        if (what < 28) takes(place);
        else if (what < 31) takesAlso(place);
        else if (what < 33) stepsOut(place);
        else if (what < 84) return atCounter(place, desks.get(random.nextInt(desks.size())));
        else if (what < 90) comesBack(place);
        else if (what < 93) returns(place);
        else if (what < 96) changesPriority(place);
        else if (what < 98) suspends(place);
        else lends(place);
        return Optional.empty();
    }

    private void takes(Place place) {
        var service = service();
        var priority = priority();
        var answer = ask(place, new DayCommand.IssueTicket(DAY, service, priority, Language.ID, Channel.KIOSK, now));
        if (answer.ticket() != null) reference.took(answer.ticket(), service, priority, now);
    }

    /** A visitor who waits takes a ticket for another line as well; refused for the same. */
    private void takesAlso(Place place) {
        var first = reference.anybody(random);
        if (first.isEmpty()) return;
        var service = service();
        var issue = new DayCommand.IssueTicket(
                DAY, service, null, Language.ID, Channel.KIOSK, List.of(), first.get(), null, now);
        var answer = ask(place, issue);
        if (answer.ticket() != null) reference.tookAlso(first.get(), answer.ticket(), service, null, now);
    }

    private void stepsOut(Place place) {
        var ticket = reference.anybody(random);
        if (ticket.isEmpty()) return;
        int minutes = 1 + random.nextInt(15);
        if (ask(place, new DayCommand.PostponeTicket(DAY, ticket.get(), minutes, now))
                .done()) reference.steppedOut(ticket.get(), now.plus(Duration.ofMinutes(minutes)));
    }

    private Optional<String> atCounter(Place place, Desk desk) {
        if (desk.has == null) return calls(place, desk);
        int what = random.nextInt(10);
        if (desk.justCalled && what == 0) undoes(place, desk);
        else if (!desk.serving) called(place, desk, what);
        else serving(place, desk, what);
        return Optional.empty();
    }

    private Optional<String> calls(Place place, Desk desk) {
        var counter = desk.counter.counter();
        if (random.nextInt(12) == 0) {
            chooses(place, desk);
            return Optional.empty();
        }
        var expected = reference.next(counter, desk.clerk, now);
        var ticket =
                ask(place, new DayCommand.CallNext(DAY, counter, null, now)).ticket();
        calls++;
        if (!Objects.equals(ticket, expected.orElse(null))) {
            return Optional.of("counter %s called %s; by the rules of the page it is %s"
                    .formatted(desk.counter.name(), ticket, expected.orElse(null)));
        }
        if (ticket == null) return Optional.empty();
        reference.called(ticket, counter);
        desk.has = ticket;
        desk.justCalled = true;
        return Optional.empty();
    }

    /** Out of turn; refused for one whom this counter does not serve. */
    private void chooses(Place place, Desk desk) {
        var ticket = reference.anybody(random);
        if (ticket.isEmpty()) return;
        var counter = desk.counter.counter();
        if (!ask(place, new DayCommand.CallTicket(DAY, counter, null, ticket.get(), "salah antre", now))
                .done()) return;
        reference.chosen(ticket.get(), counter);
        desk.has = ticket.get();
        desk.justCalled = true;
    }

    private void undoes(Place place, Desk desk) {
        var counter = desk.counter.counter();
        var undo = new DayCommand.UndoLastStep(DAY, counter, null, desk.visitor(), now);
        if (!ask(place, undo).done()) return; // too late
        reference.undone(counter);
        desk.becomesFree();
    }

    private void called(Place place, Desk desk, int what) {
        var counter = desk.counter.counter();
        var ticket = desk.visitor();
        if (what < 6) {
            must(place, new DayCommand.StartService(DAY, counter, null, ticket, now));
            desk.serving = true;
            desk.justCalled = false;
            return;
        }
        if (what < 8) {
            must(place, new DayCommand.SetTicketAside(DAY, counter, null, ticket, false, now));
            aside.add(new SetAside(ticket, now));
        } else {
            must(place, new DayCommand.MarkNoShow(DAY, counter, null, ticket, now));
            missed.add(ticket);
        }
        reference.left(ticket, counter, now);
        desk.becomesFree();
    }

    private void serving(Place place, Desk desk, int what) {
        var counter = desk.counter.counter();
        var ticket = desk.visitor();
        if (what == 8) {
            must(place, new DayCommand.HoldTicket(DAY, counter, null, ticket, now));
            held.add(ticket);
            reference.left(ticket, counter, now);
        } else if (what == 9) {
            if (!sendsOn(place, desk, ticket)) return; // to the service it is in, or to who does not serve it
        } else {
            must(place, new DayCommand.CompleteService(DAY, counter, null, ticket, null, List.of(), false, now));
            reference.left(ticket, counter, now);
        }
        desk.becomesFree();
    }

    private boolean sendsOn(Place place, Desk desk, TicketId ticket) {
        var to = service();
        boolean keeps = random.nextBoolean();
        var forDesk = random.nextInt(3) == 0 ? desks.get(random.nextInt(desks.size())) : null;
        boolean byClerk = random.nextBoolean();
        var counter = forDesk == null || byClerk ? null : forDesk.counter.counter();
        var clerk = forDesk == null || !byClerk ? null : forDesk.clerk;
        var transfer = new DayCommand.TransferTicket(
                DAY,
                desk.counter.counter(),
                null,
                ticket,
                to,
                keeps,
                counter,
                clerk == null ? null : new ClerkId(clerk),
                now);
        if (!ask(place, transfer).done()) return false;
        var until = now.plus(Duration.ofMinutes(mall.policy().visits().reservedMinutes()));
        var sentTo = forDesk == null ? Agreed.NOTHING : new Agreed(null, counter, clerk, until);
        reference.left(ticket, desk.counter.counter(), now);
        reference.transferred(ticket, to, keeps, sentTo, now);
        return true;
    }

    private void comesBack(Place place) {
        if (!held.isEmpty() && random.nextBoolean()) {
            var ticket = held.remove(random.nextInt(held.size()));
            must(place, new DayCommand.ReleaseTicket(DAY, ticket, now));
            reference.released(ticket, false);
        } else if (!aside.isEmpty()) {
            comesBack(place, aside.get(random.nextInt(aside.size())));
        }
    }

    private void comesBack(Place place, SetAside one) {
        aside.remove(one);
        must(place, new DayCommand.ReleaseTicket(DAY, one.ticket(), now));
        reference.released(one.ticket(), true);
    }

    private void returns(Place place) {
        if (missed.isEmpty()) return;
        var ticket = missed.remove(random.nextInt(missed.size()));
        must(place, new DayCommand.ReinstateTicket(DAY, ticket, "kembali", now));
        reference.returned(ticket, now);
    }

    private void changesPriority(Place place) {
        var ticket = reference.anybody(random);
        var priority = priority();
        if (ticket.isEmpty()) return;
        if (priority == null) {
            if (ask(place, new DayCommand.RevokePriority(DAY, ticket.get(), "keliru", now))
                    .done()) reference.revoked(ticket.get());
        } else if (ask(place, new DayCommand.GrantPriority(DAY, ticket.get(), priority, now))
                .done()) {
            reference.granted(ticket.get(), priority);
        }
    }

    private void suspends(Place place) {
        var service = service();
        boolean off = random.nextInt(3) == 0;
        var asked = off
                ? new DayCommand.SuspendService(DAY, service, "gangguan", null, now)
                : new DayCommand.LiftSuspension(DAY, service, now);
        if (ask(place, asked).done()) reference.suspended(service, off);
    }

    private void lends(Place place) {
        var counter = mall.counters().get(random.nextInt(mall.counters().size()));
        var to = random.nextBoolean() ? List.<ServiceId>of() : List.of(service());
        if (ask(place, new DayCommand.LendCounter(DAY, counter.counter(), to, now))
                .done()) {
            reference.lent(counter, to);
        }
    }

    private ServiceId service() {
        var services = mall.services().stream().map(Service::service).toList();
        return services.get(random.nextInt(services.size()));
    }

    private @Nullable String priority() {
        var classes =
                mall.policy().priorityClasses().stream().map(PriorityClass::key).toList();
        return classes.isEmpty() || random.nextInt(5) < 3 ? null : classes.get(random.nextInt(classes.size()));
    }

    private void must(Place place, DayCommand command) {
        if (!ask(place, command).done()) throw new IllegalStateException("refused: " + command);
    }

    private Answer ask(Place place, DayCommand command) {
        place.time().accept(now);
        var answer = place.asked().ask(command);
        told.add(command + " -> " + answer);
        return answer;
    }
}
