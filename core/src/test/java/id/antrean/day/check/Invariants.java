package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.day.CounterState;
import id.antrean.day.CounterStatus;
import id.antrean.day.DayCommand;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.Leg;
import id.antrean.day.LegState;
import id.antrean.day.Refusal;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be so at every step of every day. Each sentence is what a fault is called. */
final class Invariants {
    private Invariants() {}

    /** Of what is decided: the same for the same day and command, and nothing but a value. */
    static void decision(DayCommand command, DayState day, DayState same, Decision decision, Walk.Decider decider) {
        var again = decider.decide(command, same);
        unless(
                decision.equals(again),
                "the same day and command give the same decision",
                "%s, then %s",
                decision,
                again);
        unless(day.equals(same), "to decide changes nothing", "%s", command);
        switch (decision) {
            case Decision.Accepted(var events) -> accepted(command, day, events);
            case Decision.Refused(var refusal) -> refused(command, day, refusal);
        }
    }

    private static void accepted(DayCommand command, DayState day, List<DayEvent> events) {
        unless(!events.isEmpty(), "what is accepted has an event", "%s", command);
        unless(!day.closed(), "nothing happens after the day closed", "%s", events);
        var asked = command.at().truncatedTo(ChronoUnit.MILLIS);
        var at = asked.isBefore(day.lastAt()) ? day.lastAt() : asked;
        for (var event : events) {
            unless(event.day().equals(command.day()), "an event is of the command's day", "%s", event);
            unless(event.at().equals(at), "times are whole milliseconds and never go back", "%s, not %s", event, at);
        }
    }

    private static void refused(DayCommand command, DayState day, Refusal refusal) {
        for (var language : Language.values()) {
            var sentence = refusal.sentence(language);
            unless(!sentence.contains("{"), "a refusal is a whole sentence", "%s", sentence);
        }
        if (command instanceof DayCommand.OpenDay) return;
        if (day.closed()) unless(refusal.kind() == Refusal.Kind.DAY_CLOSED, "a closed day says so", "%s", refusal);
        else if (!day.isOpen()) {
            unless(refusal.kind() == Refusal.Kind.DAY_NOT_OPEN, "a day not opened says so", "%s", refusal);
        }
    }

    /** Of the day after an event, against the books that were kept from the events. */
    static void day(DayEvent event, DayState day, Books books) {
        unless(day.lastAt().equals(event.at()), "the day's time is its last event's", "%s", event);
        legs(day, books);
        posts(day, books);
        balance(day, books);
        unless(day.serials().equals(books.serials()), "the last numbers are those given", "%s", day.serials());
        unless(day.suspended().keySet().equals(books.suspended()), "who is suspended is known", "%s", day.suspended());
        unless(day.noShows().keySet().equals(books.missed().keySet()), "no-shows are known", "%s", day.noShows());
        turns(day, books);
        if (event instanceof DayEvent.TicketIssued issued) issued(issued, day.requireCatalogue(), books);
    }

    private static void legs(DayState day, Books books) {
        var orders = new HashSet<Long>();
        Leg before = null;
        for (var leg : day.legs().legs()) {
            unless(
                    before == null
                            || before.ticket().value().compareTo(leg.ticket().value()) < 0,
                    "a ticket has one open leg at most",
                    "%s",
                    leg);
            unless(orders.add(leg.order()), "no two legs joined as the same", "%s", leg);
            unless(!leg.joinedAt().isBefore(leg.arrivedAt()), "nobody joins before the arrival", "%s", leg);
            unless(
                    (leg.aside() != null) == (leg.state() == LegState.SET_ASIDE),
                    "only who is set aside has a time to be back",
                    "%s",
                    leg);
            place(leg, books);
            before = leg;
        }
        unless(
                day.legs().legs().size() == books.open().size(),
                "the open legs are those of the books",
                "%s",
                day.legs());
    }

    private static void place(Leg leg, Books books) {
        var stay = books.open().get(leg.ticket());
        boolean same = stay != null
                && stay.leg() == leg.leg()
                && stay.service().equals(leg.service())
                && stay.place() == leg.state()
                && Objects.equals(stay.counter(), leg.counter());
        unless(same, "a leg is where the books say", "%s, they say %s", leg, stay);
    }

    private static void posts(DayState day, Books books) {
        unless(
                day.counters().keySet().equals(books.posts().keySet()),
                "the open counters are known",
                "%s",
                day.counters());
        day.counters().values().forEach(counter -> post(counter, books));
    }

    /** Of the day after a command: a ticket is at one counter at most. */
    static void counters(DayState day) {
        var clerks = new HashSet<>();
        var visits = new HashSet<>();
        var tickets = new HashSet<>();
        for (var counter : day.counters().values()) {
            unless(clerks.add(counter.clerk()), "a clerk has one counter at most", "%s", counter);
            counter.tickets()
                    .forEach(
                            ticket -> unless(tickets.add(ticket), "a ticket is at one counter at most", "%s", counter));
        }
        day.legs().stream()
                .filter(leg -> leg.state() == LegState.CALLED || leg.state() == LegState.SERVING)
                .forEach(leg -> unless(
                        visits.add(leg.visit().lead()),
                        "a visitor is at one counter at most, however many tickets",
                        "%s",
                        leg));
        day.legs().stream()
                .filter(leg -> leg.state() == LegState.CALLED || leg.state() == LegState.SERVING)
                .forEach(leg ->
                        unless(tickets.remove(leg.ticket()), "who is called or served is at a counter", "%s", leg));
        unless(tickets.isEmpty(), "who is at a counter is called or served", "%s", tickets);
    }

    private static void post(CounterState counter, Books books) {
        var post = Objects.requireNonNull(books.posts().get(counter.counter()));
        boolean paused = counter.status() == CounterStatus.PAUSED;
        boolean same = post.clerk().equals(counter.clerk())
                && post.paused() == paused
                && post.tickets().equals(counter.tickets().collect(Collectors.toSet()));
        unless(same, "a counter is as the books say", "%s, they say %s", counter, post);
        unless(!paused || counter.ticket() == null, "nobody is at a counter that pauses", "%s", counter);
    }

    /** Joined = waiting + called + serving + held + set aside + ended, by service. */
    private static void balance(DayState day, Books books) {
        var open = new HashMap<Object, Integer>();
        day.legs().stream().forEach(leg -> open.merge(leg.service(), 1, Integer::sum));
        for (var service : books.services()) {
            unless(
                    books.openOf(service) == open.getOrDefault(service, 0),
                    "legs balance",
                    "%s: %s joined and not ended, %s open",
                    service,
                    books.openOf(service),
                    open.getOrDefault(service, 0));
        }
    }

    /** The turns are those of the calls that stand: an undone one never was, and undoes no other. */
    private static void turns(DayState day, Books books) {
        for (var service : books.services()) {
            var turns = day.turns().getOrDefault(service, List.of());
            int row = 0;
            for (var turn : turns) row = turn.priority() ? row + 1 : 0;
            unless(
                    row == books.priorityInARow(service),
                    "the turns are those of the calls that stand",
                    "%s: %s priority in a row, not %s",
                    service,
                    row,
                    books.priorityInARow(service));
        }
    }

    private static void issued(DayEvent.TicketIssued issued, Catalogue catalogue, Books books) {
        var service = catalogue.service(issued.service()).orElseThrow();
        var quota = service.quota();
        unless(
                quota == null || books.issuedOf(issued.service()) <= quota + books.liftedOf(issued.service()),
                "no quota is exceeded",
                "%s",
                issued);
        var agency = catalogue.agency(service.agency()).orElseThrow();
        int ofAgency = catalogue.services().stream()
                .filter(other -> other.agency().equals(agency.agency()))
                .mapToInt(other -> books.issuedOf(other.service()))
                .sum();
        int lifted = catalogue.services().stream()
                .filter(other -> other.agency().equals(agency.agency()))
                .mapToInt(other -> books.liftedOf(other.service()))
                .sum();
        unless(
                agency.quota() == null || ofAgency <= agency.quota() + lifted,
                "no agency's quota is exceeded",
                "%s",
                issued);
        unless(issued.ahead() >= 0, "nobody has fewer than none ahead", "%s", issued);
        var forecast = issued.forecast();
        if (forecast == null) return;
        unless(
                forecast.lowMs() >= 0 && forecast.lowMs() <= forecast.highMs(),
                "a forecast is a range from now on",
                "%s",
                forecast);
    }

    /** Of the whole day: its events, read from the log and played again, give the day that it is. */
    static void replay(List<DayEvent> events, DayState day) {
        var again = DayState.EMPTY;
        for (var event : events) again = DayDecider.evolve(again, event);
        unless(again.equals(day), "a replay gives the day as it is", "%s", new TreeMap<>(again.serials()));
    }
}
