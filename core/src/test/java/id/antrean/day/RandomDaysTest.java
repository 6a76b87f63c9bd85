package id.antrean.day;

import static id.antrean.day.SmallMall.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.OpenDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random days: whatever people ask in whatever order, what must always hold holds after every event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomDaysTest {
    private static final int DAYS = 40;
    private static final int COMMANDS_A_DAY = 500;

    static List<Long> seeds() {
        var seeds = new SplittableRandom(20261124);
        return seeds.longs(DAYS).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_must_always_hold_holds(long seed) {
        var random = new SplittableRandom(seed);
        var day = DayDecider.evolve(
                DayState.EMPTY,
                ((Decision.Accepted) DayDecider.decide(
                                new OpenDay(DAY, 1, SmallMall.catalogue(60, 90), SmallMall.at("07:00")),
                                DayState.EMPTY))
                        .events()
                        .getFirst());
        var tally = new TreeMap<String, Integer>();
        var numbers = new HashSet<TicketId>();
        for (int i = 0; i < COMMANDS_A_DAY; i++) {
            var command = RandomCommands.next(random, day, SmallMall.at("07:30").plusSeconds(i * 50L));
            if (DayDecider.decide(command, day) instanceof Decision.Accepted(var events)) {
                for (var event : events) {
                    day = DayDecider.evolve(day, event);
                    Tally.count(event, tally);
                    if (event instanceof DayEvent.TicketIssued issued) {
                        assertThat(numbers.add(issued.ticket())).isTrue();
                    }
                    legsBalance(tally, day);
                    ticketsAndCountersAgree(day);
                }
            }
        }
        noNumberIsMissing(numbers);
        assertThat(numbers).hasSizeGreaterThan(20);
    }

    private static void legsBalance(Map<String, Integer> tally, DayState day) {
        int open = day.legs().legs().size();
        assertThat(tally.getOrDefault("joined", 0)).isEqualTo(open + tally.getOrDefault("ended", 0));
    }

    private static void ticketsAndCountersAgree(DayState day) {
        Map<TicketId, Integer> held = new HashMap<>();
        day.counters().values().stream()
                .map(CounterState::ticket)
                .filter(Objects::nonNull)
                .forEach(ticket -> held.merge(ticket, 1, Integer::sum));
        assertThat(held.values()).allMatch(times -> times == 1);
        var atCounters = day.legs().stream()
                .filter(leg -> leg.state() == LegState.CALLED || leg.state() == LegState.SERVING)
                .map(Leg::ticket)
                .toList();
        assertThat(held.keySet()).containsExactlyInAnyOrderElementsOf(atCounters);
    }

    private static void noNumberIsMissing(Set<TicketId> numbers) {
        Map<String, Integer> highest = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (var ticket : numbers) {
            var prefix = Numbering.prefixOf(ticket.number());
            highest.merge(prefix, Numbering.serialOf(ticket.number()), Math::max);
            count.merge(prefix, 1, Integer::sum);
        }
        assertThat(highest).isEqualTo(count);
    }
}
