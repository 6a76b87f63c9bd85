package id.antrean.day;

import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Ordering;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTest {
    private static final Instant NOW = SmallMall.at("09:00");

    @Test
    void the_catalogue_that_is_in_force_changes_nothing() {
        var day = given(take("08:10", KTP), takeWithPriority("08:20", KK), take("08:30", SETOR))
                .day();
        assertThat(Preview.of(day, SmallMall.catalogue(), NOW))
                .isEqualTo(new Preview(3, 0, 0, Map.of(), List.of(), List.of(), 0, List.of()));
    }

    @Test
    void of_twenty_who_wait_eighteen_stand_differently_when_turns_replace_the_credit() {
        var asked = new ArrayList<DayCommand>();
        for (int i = 0; i < 10; i++) asked.add(take("08:%02d".formatted(i), KTP));
        for (int i = 10; i < 20; i++) asked.add(takeWithPriority("08:%02d".formatted(i), KTP));
        var day = given(asked.toArray(DayCommand[]::new)).day();
        var turns = SmallMall.ordered(new Ordering.Alternating(1), Map.of());
        var preview = Preview.of(day, turns, SmallMall.at("08:40"));
        assertThat(preview.waiting()).isEqualTo(20);
        assertThat(preview.standDifferently()).isEqualTo(18);
        assertThat(preview.sooner()).isEqualTo(9);
        assertThat(preview.later()).isEqualTo(9);
        assertThat(preview.services()).isEqualTo(Map.of(KTP, 18));
    }

    @Test
    void what_it_says_is_what_the_lines_are_once_it_is_published() {
        var now = given(
                take("08:00", KTP), take("08:02", KTP), takeWithPriority("08:25", KTP), takeWithPriority("08:26", KTP));
        var turns = SmallMall.ordered(new Ordering.Alternating(1), Map.of());
        var preview = Preview.of(now.day(), turns, NOW);
        var before = aheads(now.day());
        var after = aheads(now.when(new DayCommand.ApplyCatalogue(SmallMall.DAY, 2, turns, NOW))
                .day());
        long different = before.keySet().stream()
                .filter(ticket -> !Objects.equals(before.get(ticket), after.get(ticket)))
                .count();
        assertThat(different).isPositive();
        assertThat(preview.standDifferently()).isEqualTo((int) different);
    }

    @Test
    void a_quota_that_is_already_reached_shuts_the_service_and_a_higher_one_opens_it() {
        var full = given(SmallMall.catalogue(2, null), SmallMall.DAY, take("08:10", KTP), take("08:11", KTP))
                .day();
        assertThat(Preview.of(full, SmallMall.catalogue(3, null), NOW).opened()).containsExactly(KTP);
        var open = given(take("08:10", KTP), take("08:11", KTP)).day();
        assertThat(Preview.of(open, SmallMall.catalogue(2, null), NOW).shut()).containsExactly(KTP);
    }

    @Test
    void a_mall_whose_last_date_has_passed_shuts_every_service() {
        var mall = SmallMall.catalogue();
        var over = with(mall, mall.counters(), new Term(null, LocalDate.of(2026, 11, 23)));
        assertThat(Preview.of(given(take("08:10", KTP)).day(), over, NOW).shut())
                .containsExactly(KTP, KK, SETOR);
    }

    @Test
    void a_counter_that_is_open_and_would_be_gone_is_named_and_so_are_those_whom_nobody_would_serve() {
        var day = given(open("08:00", COUNTER_3, RINA), take("08:10", SETOR), take("08:20", SETOR), take("08:30", KTP))
                .day();
        var mall = SmallMall.catalogue();
        var without = with(mall, List.of(counter(COUNTER_1, KTP, KK), counter(COUNTER_2, KTP)), Term.ALWAYS);
        var preview = Preview.of(day, without, NOW);
        assertThat(preview.gone()).containsExactly(COUNTER_3);
        assertThat(preview.stranded()).isEqualTo(2);
    }

    @Test
    void whoever_a_lent_counter_serves_is_not_stranded_and_a_counter_that_stays_is_not_gone() {
        var day = given(
                        open("08:00", COUNTER_1, RINA),
                        new DayCommand.LendCounter(SmallMall.DAY, COUNTER_1, List.of(SETOR), SmallMall.at("08:01")),
                        take("08:10", SETOR))
                .day();
        var without =
                with(SmallMall.catalogue(), List.of(counter(COUNTER_1, KTP, KK), counter(COUNTER_2, KTP)), Term.ALWAYS);
        assertThat(Preview.of(day, without, NOW).stranded()).isZero();
        assertThat(Preview.of(day, without, NOW).gone()).isEmpty();
    }

    @Test
    void on_a_day_that_is_closed_nothing_is_shut_or_opened() {
        var closed = given(Asks.closeDay("17:00")).day();
        var preview = Preview.of(closed, SmallMall.catalogue(0, null), SmallMall.at("17:01"));
        assertThat(preview.shut()).isEmpty();
        assertThat(preview.opened()).isEmpty();
    }

    private static Map<TicketId, Integer> aheads(DayState day) {
        var ahead = new HashMap<TicketId, Integer>();
        day.legs()
                .waiting()
                .forEach(leg -> ahead.put(
                        leg.ticket(), CallingOrder.ahead(day, leg, NOW).size()));
        return ahead;
    }

    private static Counter counter(CounterId counter, ServiceId... services) {
        return new Counter(
                counter,
                counter.value().substring(1),
                SmallMall.catalogue().zones().getFirst().zone(),
                List.of(services));
    }

    private static Catalogue with(Catalogue mall, List<Counter> counters, Term term) {
        return new Catalogue(
                mall.mall(),
                mall.name(),
                mall.timeZone(),
                mall.numberDigits(),
                mall.zones(),
                mall.agencies(),
                mall.services(),
                counters,
                mall.week(),
                mall.specialDays(),
                mall.policy(),
                mall.walks(),
                term,
                false,
                List.of());
    }
}
