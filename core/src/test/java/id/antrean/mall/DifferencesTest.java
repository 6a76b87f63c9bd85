package id.antrean.mall;

import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.policy;
import static id.antrean.mall.MallBuilder.service;
import static id.antrean.mall.MallBuilder.span;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferencesTest {
    @Test
    void a_catalogue_does_not_differ_from_itself() {
        assertThat(Differences.between(aMall().build(), aMall().build())).isEmpty();
    }

    @Test
    void the_first_catalogue_is_one_difference() {
        assertThat(Differences.between(null, aMall().build())).containsExactly(new Difference("", null, "uji"));
    }

    @Test
    void a_field_of_an_entry_is_named_by_the_entrys_key() {
        assertThat(after(mall -> mall.services.set(0, service(KTP, DUKCAPIL, 15, 80))))
                .containsExactly(
                        new Difference("services[ktp].minutes", "10", "15"),
                        new Difference("services[ktp].quota", "60", "80"));
    }

    @Test
    void a_quota_that_is_lifted_is_not_there_any_more() {
        assertThat(after(mall -> mall.services.set(0, service(KTP, DUKCAPIL, 10, null))))
                .containsExactly(new Difference("services[ktp].quota", "60", null));
    }

    @Test
    void an_entry_more_is_one_difference_and_so_is_one_less() {
        var akta = new ServiceId("akta");
        assertThat(after(mall -> {
                    mall.services.remove(1);
                    mall.services.add(service(akta, DUKCAPIL, 9, null));
                }))
                .containsExactly(
                        new Difference("services[kk]", "kk", null), new Difference("services[akta]", null, "akta"));
    }

    @Test
    void an_order_that_changed_is_said_as_such() {
        assertThat(after(mall -> Collections.swap(mall.services, 0, 2)))
                .containsExactly(new Difference("services", "ktp, kk, paspor", "paspor, kk, ktp"));
    }

    @Test
    void what_a_counter_serves_is_one_value() {
        assertThat(after(mall -> mall.counters.set(0, new Counter(ONE, "1", MallBuilder.HALL, List.of(KK)))))
                .containsExactly(new Difference("counters[c1].services", "ktp, kk", "kk"));
    }

    @Test
    void hours_holidays_and_policy_are_named_by_their_day_and_field() {
        assertThat(after(mall -> {
                    mall.week.put(
                            DayOfWeek.MONDAY,
                            new Hours(List.of(span("07:30", "14:30")), List.of(span("08:00", "16:00")), null));
                    mall.week.remove(DayOfWeek.TUESDAY);
                    mall.specialDays.put(LocalDate.of(2026, 12, 25), new SpecialDay(words("Natal"), Hours.CLOSED));
                    mall.policy = policy(
                            List.of(new PriorityClass("elderly", words("Lansia"), 20)), 45, 60, "04:00", "17:00");
                }))
                .containsExactly(
                        new Difference("week.monday.service", "08:00-15:00", "08:00-16:00"),
                        new Difference("week.tuesday", "08:00-15:00", null),
                        new Difference("specialDays.2026-12-25", null, "Natal"),
                        new Difference("policy.priorityClasses[elderly].creditMinutes", "30", "20"),
                        new Difference("policy.longestWaitMinutes", "60", "45"));
    }

    private static List<Difference> after(Consumer<MallBuilder> change) {
        var mall = aMall();
        change.accept(mall);
        return Differences.between(aMall().build(), mall.build());
    }
}
