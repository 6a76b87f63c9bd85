package id.antrean.figures;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.day.SmallMall;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures of {@link WorkedDay}, each worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {
    private static final double MINUTE = 60_000;

    private final ViewInTest view = new ViewInTest();

    @BeforeAll
    void the_day_happens() {
        view.apply(WorkedDay.told().events());
    }

    @AfterAll
    void close() {
        view.close();
    }

    @Test
    void every_leg_is_counted_where_it_ended() {
        var total = view.total("18:00");
        assertThat(total.joined()).isEqualTo(8);
        assertThat(total.called()).isEqualTo(6);
        assertThat(total.served()).isEqualTo(3);
        assertThat(total.noShows()).isEqualTo(1);
        assertThat(total.cancelled()).isEqualTo(1);
        assertThat(total.transferred()).isEqualTo(1);
        assertThat(total.leftAtClose()).isEqualTo(2);
        assertThat(total.open()).isZero();
        assertThat(total.waitingNow()).isZero();
        assertThat(total.longestWaitMs()).isZero();
    }

    @Test
    void waiting_is_from_joining_to_the_first_call_of_those_who_were_called() {
        // 5, 7, 10, 15, 16, 20 minutes; a recall changes nothing, the cancelled and the left are not in it
        assertSpread(view.total("18:00").waiting(), spread(6, 73 / 6.0, 12.5, 18, 19, 19.8, 20));
    }

    @Test
    void walking_is_from_the_last_call_to_the_start() {
        // 0, 1, 1, 2 minutes
        assertSpread(view.total("18:00").walking(), spread(4, 1, 1, 1.7, 1.85, 1.97, 2));
    }

    @Test
    void service_is_from_start_to_end_without_holds_and_no_show_is_no_service_of_0_seconds() {
        // 4, 9, 11, 16 minutes
        assertSpread(view.total("18:00").service(), spread(4, 10, 10, 14.5, 15.25, 15.85, 16));
    }

    @Test
    void a_visit_is_from_its_first_joining_to_its_last_end_once_however_many_legs_it_has() {
        // 20, 60, 22, 20, 37, 499, 497 minutes
        var visit = Objects.requireNonNull(view.total("18:00").visit());
        assertThat(visit.count()).isEqualTo(7);
        assertThat(visit.meanMs()).isEqualTo(165 * MINUTE);
        assertThat(visit.medianMs()).isEqualTo(37 * MINUTE);
        assertThat(visit.maxMs()).isEqualTo(499 * 60_000L);
    }

    @Test
    void within_standard_is_of_those_served() {
        // A001 9 of 10 minutes, A002 16 of 10, A005 at the bank 4 of 4
        assertThat(view.total("18:00").withinStandard()).isEqualTo(new WithinStandard(3, 2, 2 / 3.0));
    }

    @Test
    void rates_have_their_own_wholes() {
        assertThat(view.total("18:00").noShowRate()).isEqualTo(1 / 6.0);
        assertThat(view.total("18:00").abandonmentRate()).isEqualTo(2 / 8.0);
    }

    @Test
    void forecasts_are_held_against_what_came() {
        // promised 5–12, 5–12, 22–30 minutes; came 10, 15, 20: from the middles +1.5, +6.5, −6
        assertThat(view.total("18:00").forecast())
                .isEqualTo(new ForecastHonesty(3, 1, 1 / 3.0, 14 / 3.0 * MINUTE, 2 / 3.0 * MINUTE));
    }

    @Test
    void by_service_each_leg_counts_for_the_service_in_whose_line_it_stood() {
        var items = view.by(By.SERVICE, "18:00").items();
        assertThat(items).extracting(Figure::key).containsExactly("ktp", "kk", "setor");
        assertThat(items).extracting(Figure::joined).containsExactly(3L, 2L, 3L);
        assertThat(items).extracting(Figure::served).containsExactly(2L, 0L, 1L);
        assertThat(items).extracting(Figure::transferred).containsExactly(0L, 1L, 0L);
        var kk = items.get(1);
        assertThat(kk.service().count()).isEqualTo(1);
        assertThat(kk.service().meanMs()).isEqualTo(11 * MINUTE);
        assertThat(kk.withinStandard()).isEqualTo(new WithinStandard(0, 0, null));
        assertThat(kk.noShowRate()).isEqualTo(0.5);
    }

    @Test
    void by_agency_the_names_are_those_of_the_days_catalogue() {
        var items = view.by(By.AGENCY, "18:00").items();
        assertThat(items).extracting(item -> item.name().id()).containsExactly("Dukcapil", "Bank");
        assertThat(items).extracting(Figure::joined).containsExactly(5L, 3L);
    }

    @Test
    void by_counter_and_clerk_a_leg_counts_where_it_was_last_and_visits_nowhere() {
        var counters = view.by(By.COUNTER, "18:00").items();
        assertThat(counters).extracting(Figure::key).containsExactly("c1", "c2", "c3");
        assertThat(counters).extracting(item -> item.name().en()).contains("Counter 2");
        assertThat(counters).extracting(Figure::served).containsExactly(1L, 1L, 1L);
        assertThat(counters).extracting(Figure::noShows).containsExactly(1L, 0L, 0L);
        assertThat(counters).allMatch(item -> item.visit() == null);
        var clerks = view.by(By.CLERK, "18:00");
        assertThat(clerks.items()).extracting(Figure::key).containsExactly("budi", "rina");
        assertThat(clerks.total().joined()).isEqualTo(8);
    }

    @Test
    void by_hour_who_came_and_who_was_served_are_counted_in_their_own_hours_of_the_mall() {
        var hours = view.by(By.HOUR, "18:00");
        assertThat(hours.items()).extracting(Figure::key).containsExactly("08", "09");
        assertThat(hours.items()).extracting(Figure::joined).containsExactly(8L, 0L);
        assertThat(hours.items()).extracting(Figure::served).containsExactly(2L, 1L);
        assertThat(hours.items().get(1).service().meanMs()).isEqualTo(16 * MINUTE);
        assertThat(hours.total().served()).isEqualTo(3);
    }

    @Test
    void by_day_the_key_is_the_service_date() {
        var answer = view.by(By.DAY, "18:00");
        assertThat(answer.items()).extracting(Figure::key).containsExactly("2026-11-24");
        assertThat(answer.items().getFirst().waiting()).isEqualTo(answer.total().waiting());
        assertThat(answer.timeZone()).isEqualTo("Asia/Pontianak");
        assertThat(answer.position()).isEqualTo(WorkedDay.told().events().size());
    }

    @Test
    void a_range_without_a_day_has_a_total_of_nothing_and_no_means() {
        var answer =
                view.figures().of(MALL, TUESDAY.minusDays(9), TUESDAY.minusDays(1), By.SERVICE, SmallMall.at("18:00"));
        assertThat(answer.items()).isEmpty();
        assertThat(answer.total().joined()).isZero();
        assertThat(answer.total().waiting()).isEqualTo(Spread.NONE);
        assertThat(answer.total().noShowRate()).isNull();
        assertThat(answer.timeZone()).isNull();
        assertThatThrownBy(() -> view.figures().of(MALL, TUESDAY, TUESDAY.minusDays(1), By.DAY, SmallMall.at("18:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_legs_of_each_service_balance() {
        assertThat(view.figures().balance(DAY))
                .containsExactly(
                        new Balance(KK, 2, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0),
                        new Balance(KTP, 3, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0),
                        new Balance(SETOR, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2))
                .allMatch(Balance::holds);
    }

    @Test
    void on_a_closed_day_the_waits_over_the_horizon_are_the_mean_line() {
        // 73 minutes of those called, 20 of the cancelled, 499 of the left, from 08:00 to 17:00
        var line = view.figures().line(DAY);
        assertThat(line.horizonMs()).isEqualTo(Duration.ofHours(9).toMillis());
        assertThat(line.waitedMs()).isEqualTo(Duration.ofMinutes(592).toMillis());
        assertThat(line.meanLegs()).isEqualTo(592 / 540.0);
        assertThat(line.maxLegs()).isEqualTo(4);
        assertThat(line.littleHolds()).isTrue();
    }

    @Test
    void waiting_now_grows_by_the_clock_it_is_asked_with() {
        try (var morning = new ViewInTest()) {
            morning.apply(new Story()
                    .at("08:00")
                    .issued("A001", KTP)
                    .at("08:20")
                    .issued("A002", KTP)
                    .at("08:21", COUNTER_1)
                    .called("A001", 1, KTP)
                    .events());
            var total = morning.total("08:50");
            assertThat(total.waitingNow()).isEqualTo(1);
            assertThat(total.open()).isEqualTo(2);
            assertThat(total.longestWaitMs()).isEqualTo(Duration.ofMinutes(30).toMillis());
            assertThat(morning.total("08:10").longestWaitMs()).isZero();
        }
    }

    @Test
    void a_reader_can_wait_for_a_position() {
        long seen = WorkedDay.told().events().size();
        assertThat(view.figures().position()).isEqualTo(seen);
        assertThat(view.figures().awaitPosition(seen, Duration.ZERO)).isTrue();
        assertThat(view.figures().awaitPosition(seen + 1, Duration.ofMillis(30)))
                .isFalse();
    }

    @Test
    void every_figure_that_is_shown_has_a_definition() {
        var shown = Arrays.stream(Figure.class.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !name.equals("key") && !name.equals("name"))
                .toArray(String[]::new);
        assertThat(Figures.definitions()).containsOnlyKeys(shown);
        assertThat(Figures.definitions().values())
                .allMatch(definition -> List.of("ms", "legs", "share").contains(definition.unit()));
    }

    /** To a millionth of a millisecond: 0.95 is no binary fraction. */
    private static void assertSpread(Spread spread, Spread expected) {
        assertThat(spread)
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-6), Double.class)
                .isEqualTo(expected);
    }

    private static Spread spread(long count, double mean, double median, double p90, double p95, double p99, long max) {
        return new Spread(
                count,
                mean * MINUTE,
                median * MINUTE,
                p90 * MINUTE,
                p95 * MINUTE,
                p99 * MINUTE,
                max * (long) MINUTE,
                0);
    }
}
