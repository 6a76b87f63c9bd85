package id.antrean.day;

import static id.antrean.day.SmallMall.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.OpenDay;
import id.antrean.mall.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** Given what was asked and accepted so far, when somebody asks this, then that happened. */
final class DayScenario {
    private DayState day = DayState.EMPTY;
    private final List<DayEvent> history = new ArrayList<>();
    private Decision decision = new Decision.Accepted(List.of());

    private DayScenario() {}

    static DayScenario given(DayCommand... asked) {
        return given(SmallMall.catalogue(), DAY, asked);
    }

    static DayScenario given(Catalogue catalogue, DayId id, DayCommand... asked) {
        var scenario = new DayScenario();
        scenario.accept(new OpenDay(id, 1, catalogue, SmallMall.at(id.date(), "07:00")));
        for (var command : asked) scenario.accept(command);
        return scenario;
    }

    DayScenario when(DayCommand command) {
        decision = DayDecider.decide(command, day);
        if (decision instanceof Decision.Accepted(var events)) events.forEach(this::happen);
        return this;
    }

    void then(DayEvent... expected) {
        assertThat(events()).containsExactly(expected);
    }

    void thenRefused(Refusal.Kind kind) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).refusal().kind()).isEqualTo(kind);
    }

    void thenRefused(Refusal.Kind kind, String sentence) {
        thenRefused(kind);
        assertThat(((Decision.Refused) decision).refusal().sentence(id.antrean.mall.Language.ID))
                .isEqualTo(sentence);
    }

    /** The only event, which must be of this type. */
    <E extends DayEvent> E thenOne(Class<E> type) {
        assertThat(events()).singleElement().isInstanceOf(type);
        return type.cast(events().getFirst());
    }

    List<DayEvent> events() {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }

    DayState day() {
        return day;
    }

    List<DayEvent> history() {
        return history;
    }

    private void accept(DayCommand command) {
        when(command);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    }

    private void happen(DayEvent event) {
        history.add(event);
        day = DayDecider.evolve(day, event);
    }
}
