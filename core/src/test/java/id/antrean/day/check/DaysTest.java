package id.antrean.day.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.Decision;
import id.antrean.day.RandomMalls;
import id.antrean.mall.Absence;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CatalogueRules;
import id.antrean.mall.Counter;
import id.antrean.mall.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Some of what {@code ./antrean check days} does, and that it would find what it is there to find. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysTest {
    private static final int DAYS = 200;
    private static final int FIRST_SEED = 20_261_124;

    @Test
    void what_must_always_hold_holds_whatever_is_asked_and_every_command_is_asked() {
        var asked = new HashSet<Class<?>>();
        for (int i = 0; i < DAYS; i++) {
            assertThat(Days.faultOf(FIRST_SEED + i, command -> asked.add(command.getClass())))
                    .isEmpty();
        }
        assertThat(asked)
                .as("RandomCommands needs a line for each command")
                .containsExactlyInAnyOrderElementsOf(records(DayCommand.class).toList());
    }

    /** The planted fault: whoever was held and let back into the line is called twice. */
    @Test
    void a_planted_fault_is_found_and_told_in_few_lines() {
        Walk.Decider twice = (command, day) -> {
            var decision = DayDecider.decide(command, day);
            return command instanceof CallNext
                            && decision instanceof Decision.Accepted(var events)
                            && events.getFirst() instanceof TicketCalled called
                            && day.legs().find(called.ticket()).orElseThrow().startedAt() != null
                    ? new Decision.Accepted(List.of(called, called))
                    : decision;
        };
        var story = Stream.iterate(1L, seed -> seed + 1)
                .flatMap(seed -> Days.faultOf(seed, twice, command -> {}).stream())
                .findFirst()
                .orElseThrow();

        assertThat(story).contains("Broken: a leg does only what it can from where it is");
        assertThat(story.lines().filter(line -> line.startsWith("new ")).map(DaysTest::command))
                .hasSizeLessThan(10) // eight are needed: it is served, let go, and back in the line
                .contains("OpenDay", "IssueTicket", "OpenCounter", "CallNext");
    }

    private static String command(String line) {
        return line.substring("new ".length(), line.indexOf('('));
    }

    @Test
    void every_number_of_a_policy_varies_from_mall_to_mall() {
        var random = new SplittableRandom(1);
        var malls = Stream.generate(() -> RandomMalls.of(random)).limit(100).toList();
        assertThat(malls)
                .allSatisfy(mall -> assertThat(CatalogueRules.check(mall)).isEmpty());
        assertThat(constant(Policy.class, malls.stream().map(Catalogue::policy).toList()))
                .containsExactly("dayTurn");
        assertThat(constant(
                        Absence.class,
                        malls.stream().map(mall -> mall.policy().absence()).toList()))
                .isEmpty();
        assertThat(constant(
                        Counter.class,
                        malls.stream().flatMap(mall -> mall.counters().stream()).toList()))
                .isEmpty();
    }

    /** The components that are the same in all of these. */
    private static List<String> constant(Class<? extends Record> type, List<? extends Record> samples) {
        var names = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            Set<Object> values = new HashSet<>();
            for (var sample : samples) {
                try {
                    values.add(component.getAccessor().invoke(sample));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
            if (values.size() == 1) names.add(component.getName());
        }
        return names;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(DaysTest::records);
    }
}
