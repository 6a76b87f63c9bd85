package id.antrean.demo;

import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antrean.mall.Catalogue;
import id.antrean.mall.MallBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArrivalPlanTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);
    private static final LocalDate SUNDAY = TUESDAY.plusDays(5);
    private static final Catalogue MALL = aMall().build();
    private static final Demand DEMAND =
            new Demand(Map.of(MallBuilder.KTP, 37.5, MallBuilder.KK, 37.5, MallBuilder.PASPOR, 25.0));

    @Test
    void the_same_seed_brings_the_same_people() {
        assertThat(plan(TUESDAY, 1, 3)).isEqualTo(plan(TUESDAY, 1, 3));
    }

    @Test
    void another_seed_or_another_date_brings_others() {
        assertThat(plan(TUESDAY, 2, 3)).isNotEqualTo(plan(TUESDAY, 1, 3));
        assertThat(times(plan(TUESDAY.plusDays(1), 1, 3))).isNotEqualTo(times(plan(TUESDAY, 1, 3)));
    }

    @Test
    void a_triple_load_brings_three_times_as_many() {
        assertThat(plan(TUESDAY, 1, 1).visitors()).hasSize(100);
        assertThat(plan(TUESDAY, 1, 3).visitors()).hasSize(300);
    }

    @Test
    void each_service_gets_its_share_of_the_demand() {
        assertThat(share(visitor -> visitor.service().equals(MallBuilder.KTP))).isCloseTo(0.375, within(0.02));
        assertThat(share(visitor -> visitor.service().equals(MallBuilder.KK))).isCloseTo(0.375, within(0.02));
        assertThat(share(visitor -> visitor.service().equals(MallBuilder.PASPOR)))
                .isCloseTo(0.25, within(0.02));
    }

    @Test
    void habits_and_priority_come_about_as_often_as_in_a_real_mall() {
        assertThat(share(visitor -> visitor.habit() == Habit.ABSENT)).isCloseTo(0.06, within(0.01));
        assertThat(share(visitor -> visitor.habit() == Habit.FORGETFUL)).isCloseTo(0.03, within(0.01));
        assertThat(share(visitor -> visitor.priorityClass() != null)).isCloseTo(0.05, within(0.01));
        assertThat(plan(TUESDAY, 1, 100).visitors().stream().filter(visitor -> visitor.habit() == Habit.ALMOST_ABSENT))
                .hasSize(1);
    }

    @Test
    void who_goes_on_goes_to_another_service_of_the_same_agency() {
        var onward = plan(TUESDAY, 1, 100).visitors().stream()
                .filter(visitor -> visitor.habit() == Habit.ONWARD)
                .toList();
        assertThat(onward).isNotEmpty().allSatisfy(visitor -> {
            assertThat(visitor.onward()).isNotNull().isNotEqualTo(visitor.service());
            assertThat(List.of(MallBuilder.KTP, MallBuilder.KK)).contains(visitor.onward());
        });
    }

    @Test
    void services_take_their_standard_time_on_average_and_vary_by_half_of_it() {
        var paces = plan(TUESDAY, 1, 100).visitors().stream()
                .mapToDouble(PlannedVisitor::pace)
                .toArray();
        double mean = Arrays.stream(paces).average().orElseThrow();
        double variance = Arrays.stream(paces)
                .map(pace -> (pace - mean) * (pace - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1, within(0.03));
        assertThat(Math.sqrt(variance)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void the_morning_is_busy_and_lunch_is_quiet() {
        var times = times(plan(TUESDAY, 1, 100));
        double morning = perHour(times, LocalTime.of(8, 15), LocalTime.of(10, 0));
        double lunch = perHour(times, LocalTime.of(12, 0), LocalTime.of(13, 0));
        double afternoon = perHour(times, LocalTime.of(13, 0), LocalTime.of(14, 0));
        assertThat(morning).isGreaterThan(2 * lunch);
        assertThat(afternoon).isGreaterThan(lunch);
    }

    @Test
    void a_few_come_when_the_kiosk_is_closed() {
        var late = times(plan(TUESDAY, 1, 100)).stream()
                .filter(time -> !time.isBefore(LocalTime.of(14, 30)))
                .toList();
        assertThat(late).hasSizeBetween(20, 400).allMatch(time -> time.isBefore(LocalTime.of(14, 50)));
    }

    @Test
    void on_a_friday_hardly_anybody_comes_during_the_prayer() {
        assertThat(times(plan(FRIDAY, 1, 100)))
                .noneMatch(time -> time.isAfter(LocalTime.of(11, 20)) && time.isBefore(LocalTime.of(12, 55)));
    }

    @Test
    void nobody_comes_on_a_closed_day() {
        assertThat(plan(SUNDAY, 1, 3).visitors()).isEmpty();
    }

    private static ArrivalPlan plan(LocalDate date, long seed, double load) {
        return ArrivalPlan.of(MALL, DEMAND, date, seed, load);
    }

    private static double share(Predicate<PlannedVisitor> of) {
        var visitors = plan(TUESDAY, 1, 100).visitors();
        return visitors.stream().filter(of).count() / (double) visitors.size();
    }

    private static List<LocalTime> times(ArrivalPlan plan) {
        return plan.visitors().stream()
                .map(visitor -> visitor.arrives().atZone(MALL.timeZone()).toLocalTime())
                .toList();
    }

    private static double perHour(List<LocalTime> times, LocalTime from, LocalTime to) {
        long count = times.stream()
                .filter(time -> !time.isBefore(from) && time.isBefore(to))
                .count();
        return count * 3600.0 / (to.toSecondOfDay() - from.toSecondOfDay());
    }
}
