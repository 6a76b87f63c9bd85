package id.antrean.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The Tuesday that {@link FiguresTest} counts, played in a mall where people only practise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingTest {
    private static final Catalogue PRACTICE = practice(SmallMall.catalogue());

    @Test
    void a_training_mall_is_in_no_figure_whether_its_events_come_at_once_or_one_by_one() {
        var day = opened(PRACTICE);
        for (int batch : List.of(day.size(), 1)) {
            try (var view = new ViewInTest()) {
                view.rebuild(day, batch);
                assertThat(view.by(By.SERVICE, "18:00").items()).isEmpty();
                assertThat(view.total("18:00").joined()).isZero();
                assertThat(view.figures().balance(SmallMall.DAY)).isEmpty();
                assertThat(view.rows()).hasSize(1).allMatch(row -> row.startsWith("day "));
            }
        }
    }

    @Test
    void the_same_day_in_a_real_mall_is() {
        try (var view = new ViewInTest()) {
            view.apply(WorkedDay.told().events());
            assertThat(view.total("18:00").joined()).isPositive();
        }
    }

    @Test
    void what_a_day_was_when_it_opened_it_stays() {
        var day = new ArrayList<>(opened(PRACTICE));
        var first = day.getFirst();
        var applied = new CatalogueApplied(SmallMall.DAY, 2, SmallMall.catalogue(), SmallMall.at("07:01"));
        day.add(1, new Recorded<>(2, first.stream(), 2, applied, first.metadata(), first.recordedAt()));
        try (var view = new ViewInTest()) {
            view.apply(day);
            assertThat(view.total("18:00").joined()).isZero();
        }
    }

    private static List<Recorded<?>> opened(Catalogue catalogue) {
        var day = new ArrayList<>(WorkedDay.told().events());
        var first = day.getFirst();
        var opening = new DayOpened(SmallMall.DAY, 1, catalogue, SmallMall.at("07:00"));
        day.set(0, new Recorded<>(first.position(), first.stream(), 1, opening, first.metadata(), first.recordedAt()));
        return day;
    }

    private static Catalogue practice(Catalogue mall) {
        return new Catalogue(
                mall.mall(),
                mall.name(),
                mall.timeZone(),
                mall.numberDigits(),
                mall.zones(),
                mall.agencies(),
                mall.services(),
                mall.counters(),
                mall.week(),
                mall.specialDays(),
                mall.policy(),
                mall.walks(),
                Term.ALWAYS,
                true,
                List.of());
    }
}
