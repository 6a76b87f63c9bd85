package id.antrean.demo;

import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallBuilder;
import id.antrean.mall.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);
    private static final CounterId THREE = new CounterId("c3");
    private static final CounterId FOUR = new CounterId("c4");
    private static final Catalogue MALL = mall();
    private static final Demand DEMAND =
            new Demand(Map.of(MallBuilder.KTP, 40.0, MallBuilder.KK, 35.0, MallBuilder.PASPOR, 5.0));

    @Test
    void every_counter_but_one_has_a_clerk_of_its_own() {
        var roster = Roster.of(MALL, DEMAND, TUESDAY, 1);
        assertThat(roster.shifts()).extracting(Shift::counter).containsExactly(MallBuilder.ONE, THREE, FOUR);
        assertThat(roster.shifts()).extracting(Shift::clerk).doesNotHaveDuplicates();
    }

    @Test
    void the_free_counter_is_where_the_others_have_least_to_do() {
        assertThat(Roster.of(MALL, DEMAND, TUESDAY, 1).free()).contains(MallBuilder.TWO);
    }

    @Test
    void every_service_of_the_demo_is_still_given_with_one_counter_free() {
        var mall = DemoMall.catalogue();
        var staffed = Roster.of(mall, DemoMall.demand(), TUESDAY, 1).shifts().stream()
                .flatMap(shift -> mall.counter(shift.counter()).stream())
                .flatMap(counter -> counter.services().stream())
                .collect(Collectors.toSet());
        assertThat(staffed)
                .containsExactlyInAnyOrderElementsOf(
                        mall.services().stream().map(Service::service).toList());
    }

    @Test
    void counters_open_shortly_before_service_begins() {
        assertThat(Roster.of(MALL, DEMAND, TUESDAY, 1).shifts())
                .allSatisfy(shift -> assertThat(local(shift.begins()))
                        .isAfterOrEqualTo(LocalTime.of(7, 40))
                        .isBefore(LocalTime.of(8, 0)));
    }

    @Test
    void lunch_is_taken_in_turns() {
        var lunches = Roster.of(MALL, DEMAND, TUESDAY, 1).shifts().stream()
                .map(shift -> local(shift.breaks().getFirst().from()))
                .toList();
        assertThat(lunches).containsExactly(LocalTime.of(11, 30), LocalTime.of(12, 50), LocalTime.of(13, 30));
    }

    @Test
    void on_a_friday_all_pause_for_the_prayer_together() {
        assertThat(Roster.of(MALL, DEMAND, FRIDAY, 1).shifts()).allSatisfy(shift -> {
            var pause = shift.breaks().getFirst();
            assertThat(local(pause.from())).isEqualTo(LocalTime.of(11, 30));
            assertThat(local(pause.to())).isEqualTo(LocalTime.of(13, 0));
            assertThat(pause.kind()).isEqualTo("prayer");
        });
    }

    private static LocalTime local(Instant at) {
        return at.atZone(MALL.timeZone()).toLocalTime();
    }

    private static Catalogue mall() {
        var mall = aMall();
        mall.counters.add(new Counter(THREE, "3", MallBuilder.HALL, List.of(MallBuilder.KTP, MallBuilder.KK)));
        mall.counters.add(new Counter(FOUR, "4", MallBuilder.HALL, List.of(MallBuilder.PASPOR)));
        return mall.build();
    }
}
