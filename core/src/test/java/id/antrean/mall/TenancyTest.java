package id.antrean.mall;

import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.IMIGRASI;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.MALL;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.TWO;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.agency;
import static id.antrean.mall.MallBuilder.service;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.MallCommand.PublishCatalogue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dukcapil is the tenant; imigrasi is its neighbour. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenancyTest {
    private static final ServiceId AKTA = new ServiceId("akta");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void an_agency_changes_its_own_services_and_adds_and_gives_up_some() {
        assertThat(refusedOf(mall -> {
                    mall.services.set(0, service(KTP, DUKCAPIL, 15, 80));
                    mall.services.remove(1);
                    mall.services.add(1, service(AKTA, DUKCAPIL, 9, null));
                    mall.counters.set(0, new Counter(ONE, "1", HALL, List.of(KTP, AKTA), true));
                }))
                .isEmpty();
    }

    @Test
    void an_agency_changes_its_own_name_quota_and_hours() {
        var mall = aMall();
        var monday = Map.of(DayOfWeek.MONDAY, mall.week.get(DayOfWeek.MONDAY));
        assertThat(refusedOf(it -> it.agencies.set(0, it.open(agency(DUKCAPIL, "A", 100), monday))))
                .isEmpty();
        assertThat(refusedOf(it -> it.agencies.set(0, new Agency(DUKCAPIL, words("Dukcapil Kota"), "A", HALL, null))))
                .isEmpty();
    }

    @Test
    void its_letters_are_the_malls_to_give() {
        assertThat(refusedOf(mall -> mall.agencies.set(0, agency(DUKCAPIL, "D", null))))
                .containsExactly("agencies[dukcapil].prefix");
    }

    @Test
    void it_changes_nothing_of_its_neighbour() {
        assertThat(refusedOf(mall -> {
                    mall.agencies.set(1, agency(IMIGRASI, "H", 5));
                    mall.services.set(2, service(PASPOR, IMIGRASI, 5, null));
                    mall.counters.set(1, new Counter(TWO, "2", HALL, List.of(PASPOR), true));
                }))
                .containsExactly("agencies[imigrasi].quota", "services[paspor].minutes", "counters[c2].priorityFirst");
    }

    @Test
    void it_neither_takes_a_service_of_its_neighbour_nor_gives_one_away() {
        assertThat(refusedOf(mall -> mall.services.set(2, service(PASPOR, DUKCAPIL, 20, null))))
                .contains("services[paspor].agency");
        assertThat(refusedOf(mall -> mall.services.set(0, service(KTP, IMIGRASI, 10, 60))))
                .contains("services[ktp].agency");
    }

    @Test
    void a_counter_of_its_neighbour_does_not_become_its_own() {
        assertThat(refusedOf(mall -> mall.counters.set(1, new Counter(TWO, "2", HALL, List.of(PASPOR, KTP)))))
                .containsExactly("counters[c2].services");
    }

    @Test
    void at_a_shared_counter_it_moves_its_own_services_and_leaves_the_others_alone() {
        var shared = aMall();
        shared.counters.set(0, new Counter(ONE, "1", HALL, List.of(KTP, PASPOR)));
        assertThat(refused(shared, mall -> mall.counters.set(0, new Counter(ONE, "1", HALL, List.of(KK, PASPOR, KTP)))))
                .isEmpty();
        assertThat(refused(shared, mall -> mall.counters.set(0, new Counter(ONE, "1", HALL, List.of(KTP)))))
                .containsExactly("counters[c1].services");
        assertThat(refused(
                        shared, mall -> mall.counters.set(0, new Counter(ONE, "1", HALL, List.of(KTP, PASPOR), true))))
                .containsExactly("counters[c1].priorityFirst");
    }

    @Test
    void where_its_counters_stand_and_how_many_there_are_is_the_malls() {
        assertThat(refusedOf(mall -> {
                    mall.counters.set(0, new Counter(ONE, "7", HALL, List.of(KTP, KK)));
                    mall.counters.add(new Counter(new CounterId("c3"), "3", HALL, List.of(KTP)));
                }))
                .containsExactly("counters[c1].name", "counters[c3]");
    }

    @Test
    void hours_holidays_policy_and_the_mall_itself_are_the_malls() {
        assertThat(refusedOf(mall -> {
                    mall.numberDigits = 4;
                    mall.week.remove(DayOfWeek.FRIDAY);
                    mall.specialDays.put(LocalDate.of(2026, 12, 25), new SpecialDay(words("Natal"), Hours.CLOSED));
                    mall.policy = MallBuilder.policy(List.of(), 30, 60, "04:00", "17:00");
                }))
                .containsExactly(
                        "numberDigits",
                        "week.friday",
                        "specialDays.2026-12-25",
                        "policy.priorityClasses[elderly]",
                        "policy.longestWaitMinutes");
    }

    @Test
    void an_agency_founds_no_mall() {
        var decision =
                MallDecider.decide(new PublishCatalogue(MALL, aMall().build(), null, DUKCAPIL, NOW), MallState.EMPTY);
        assertThat(decision).isInstanceOf(MallDecision.Refused.class);
    }

    private static List<String> refusedOf(Consumer<MallBuilder> change) {
        return refused(aMall(), change);
    }

    /** Through the decider, so that a rule nobody asks cannot pass. */
    private static List<String> refused(MallBuilder mall, Consumer<MallBuilder> change) {
        var before = mall.build();
        var changed = aMall();
        changed.counters.clear();
        changed.counters.addAll(mall.counters);
        change.accept(changed);
        var publish = new PublishCatalogue(MALL, changed.build(), 3, DUKCAPIL, NOW);
        return switch (MallDecider.decide(publish, new MallState(3, before))) {
            case MallDecision.Refused(MallRefusal.NotTheirs(var agency, var beyond)) ->
                beyond.stream().map(Difference::path).toList();
            case MallDecision.Refused(var other) -> throw new AssertionError(other);
            case MallDecision.Accepted accepted -> List.of();
            case MallDecision.Unchanged unchanged -> throw new AssertionError("nothing was changed");
        };
    }
}
