package id.antrean.figures;

import static id.antrean.day.SmallMall.DAY;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.day.Leg;
import id.antrean.day.LegState;
import id.antrean.day.RandomDay;
import id.antrean.day.SmallMall;
import id.antrean.day.Step;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables hold what the events say and nothing else, however they were filled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresReplayTest {
    private final ViewInTest view = new ViewInTest();

    @AfterEach
    void close() {
        view.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void at_every_step_of_a_random_day_the_legs_are_where_the_day_has_them(long seed) {
        var day = RandomDay.of(seed, 300);
        var events = Story.recorded(day.events());
        int step = 7;
        for (int from = 0; from < events.size(); from += step) {
            int to = Math.min(from + step, events.size());
            view.apply(events.subList(from, to));
            agree(day.states().get(to - 1), joined(day.events().subList(0, to)));
        }
        assertThat(view.figures().line(DAY).littleHolds()).isTrue();
        assertThat(view.total("18:00").open()).isZero();
    }

    private void agree(DayState day, long joined) {
        var balances = view.figures().balance(DAY);
        assertThat(balances).allMatch(Balance::holds);
        for (var state : LegState.values()) {
            var expected = day.legs().stream()
                    .filter(leg -> leg.state() == state)
                    .collect(groupingBy(Leg::service, counting()));
            for (var balance : balances) {
                assertThat(in(state, balance))
                        .as("%s %s", state, balance.service())
                        .isEqualTo(expected.getOrDefault(balance.service(), 0L));
            }
        }
        assertThat(issued(balances)).isEqualTo(joined);
    }

    /** The legs that joined by themselves: issued, brought back, gone on by plan, and not undone. */
    private static long joined(List<DayEvent> events) {
        var joined = new HashSet<String>();
        for (var event : events) {
            switch (event) {
                case DayEvent.TicketIssued issued -> joined.add(issued.ticket() + "/1");
                case DayEvent.TicketReinstated back -> joined.add(back.ticket() + "/" + back.leg());
                case DayEvent.NextLegJoined next -> joined.add(next.ticket() + "/" + next.leg());
                case DayEvent.StepUndone undone
                when undone.step() == Step.COMPLETE -> joined.remove(undone.ticket() + "/" + (undone.leg() + 1));
                default -> {}
            }
        }
        return joined.size();
    }

    /** Joined less transferred on is what joined by itself, summed over the services. */
    private static long issued(List<Balance> balances) {
        return balances.stream()
                .mapToLong(balance -> balance.joined() - balance.transferred())
                .sum();
    }

    private static long in(LegState state, Balance balance) {
        return switch (state) {
            case WAITING -> balance.waiting();
            case CALLED -> balance.called();
            case SERVING -> balance.serving();
            case HELD -> balance.held();
            case SET_ASIDE -> balance.setAside();
        };
    }

    @Test
    void a_rebuild_gives_the_same_rows_whatever_the_size_of_its_batches() {
        var events = Story.recorded(RandomDay.of(4, 400).events());
        for (var event : events) view.apply(List.of(event));
        var oneByOne = view.rows();
        view.rebuild(events, 1000);
        assertThat(view.rows()).isEqualTo(oneByOne);
        view.rebuild(events, 13);
        assertThat(view.rows()).isEqualTo(oneByOne);
    }

    @Test
    void events_that_were_seen_before_change_nothing() {
        var events = Story.recorded(RandomDay.of(5, 400).events());
        view.apply(events);
        var rows = view.rows();
        view.apply(events);
        view.apply(events.subList(0, events.size() / 2));
        assertThat(view.rows()).isEqualTo(rows);
    }

    @Test
    void while_a_new_generation_is_filled_the_old_one_answers() {
        var events = WorkedDay.told().events();
        view.apply(events);
        var before = view.by(By.SERVICE, "18:00");
        view.rebuild(events, 5);
        assertThat(view.by(By.SERVICE, "18:00")).isEqualTo(before);
    }

    @Test
    void an_event_that_cannot_be_is_not_passed_over() {
        var story = new Story().at("08:10").called("A001", 1, SmallMall.KTP);
        assertThatThrownBy(() -> view.apply(story.events()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never joined");
    }
}
