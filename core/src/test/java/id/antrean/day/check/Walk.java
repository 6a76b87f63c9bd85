package id.antrean.day.check;

import id.antrean.day.Availability;
import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.OpenDay;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.RandomCommands;
import id.antrean.day.RandomMalls;
import id.antrean.day.SmallMall;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One day, command by command, with everything that must hold looked at after each. */
final class Walk {
    private static final LocalTime DAWN = LocalTime.of(6, 50);
    /** Rare enough to cost little, often enough that every state of a leg is in some snapshot. */
    private static final int SNAPSHOT_EVERY = 50;

    private final Decider decider;
    private final Books books = new Books();
    private final List<DayEvent> events = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private DayState day = DayState.EMPTY;

    private Walk(Decider decider) {
        this.decider = decider;
    }

    /** What decides: the product, or in the tests of these tests one with a planted fault. */
    interface Decider {
        Decision decide(DayCommand command, DayState day);
    }

    /** A day that went wrong: the commands up to there, and how. */
    record Fault(List<Asked> asked, Broken broken) {
        List<DayCommand> commands() {
            return asked.stream().map(Asked::command).toList();
        }
    }

    /**
     * Asks the day random commands; the same for the same seed.
     *
     * @param seen told each command before it is asked
     */
    static Optional<Fault> random(long seed, int commands, Decider decider, Consumer<DayCommand> seen) {
        var random = new SplittableRandom(seed);
        var catalogue = RandomMalls.of(random);
        var id = new DayId(catalogue.mall(), SmallMall.TUESDAY);
        var walk = new Walk(decider);
        try {
            var at = id.date().atTime(DAWN).atZone(catalogue.timeZone()).toInstant();
            for (int i = 0; i < commands; i++) {
                at = later(random, at);
                var command = i == 3 ? new OpenDay(id, 1, catalogue, at) : walk.next(random, id, catalogue, at);
                seen.accept(command);
                walk.ask(command);
            }
            var tomorrow = id.date().plusDays(1).atTime(DAWN);
            walk.ask(new CloseDay(id, tomorrow.atZone(catalogue.timeZone()).toInstant()));
            Invariants.replay(walk.events, walk.day);
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(new Fault(walk.asked, broken));
        }
    }

    /** Asks the same people for the same again; gives what was asked until a rule broke, if one did. */
    static Optional<Fault> again(List<Asked> before, Decider decider) {
        var walk = new Walk(decider);
        var numbers = new HashMap<TicketId, TicketId>();
        try {
            for (var one : before) {
                var gave = walk.ask(one.about(numbers));
                if (one.gave() != null && gave != null) numbers.put(one.gave(), gave);
            }
            Invariants.replay(walk.events, walk.day);
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(new Fault(walk.asked, broken));
        }
    }

    private DayCommand next(SplittableRandom random, DayId id, Catalogue catalogue, Instant at) {
        var now = day.isOpen() ? day : Availability.beforeOpening(id, 1, catalogue);
        return RandomCommands.nextOfAll(random, now, at);
    }

    /** Mostly some seconds later, now and then a quarter of an hour, and now and then a clock that is slow. */
    private static Instant later(SplittableRandom random, Instant at) {
        return switch (random.nextInt(40)) {
            case 0 -> at.plusSeconds(random.nextInt(900));
            case 1 -> at.minusSeconds(random.nextInt(30));
            default -> at.plusMillis(random.nextInt(80_000)).plusNanos(random.nextInt(1_000_000));
        };
    }

    /** @return the ticket it gave; null for none */
    private @Nullable TicketId ask(DayCommand command) {
        asked.add(new Asked(command, null));
        var same = Mirrored.of(day);
        var decision = decider.decide(command, day);
        Invariants.decision(command, day, same, decision, decider);
        if (!(decision instanceof Decision.Accepted(var happened))) return null;
        var gave = happened.getFirst() instanceof TicketIssued issued ? issued.ticket() : null;
        asked.set(asked.size() - 1, new Asked(command, gave));
        happened.forEach(this::happen);
        Invariants.counters(day);
        return gave;
    }

    private void happen(DayEvent event) {
        books.enter(event);
        day = DayDecider.evolve(day, event);
        events.add(Logged.event(event));
        Invariants.day(event, day, books);
        if (events.size() % SNAPSHOT_EVERY == 0) day = Logged.day(day);
    }
}
