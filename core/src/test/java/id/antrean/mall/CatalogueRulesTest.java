package id.antrean.mall;

import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.IMIGRASI;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.agency;
import static id.antrean.mall.MallBuilder.policy;
import static id.antrean.mall.MallBuilder.service;
import static id.antrean.mall.MallBuilder.span;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueRulesTest {
    private final MallBuilder mall = aMall();

    @Test
    void a_sound_catalogue_has_no_findings() {
        assertFound();
    }

    @Test
    void two_agencies_may_not_share_a_prefix() {
        mall.agencies.set(1, agency(IMIGRASI, "A", null));
        assertFound("agencies[1].prefix: \"A\" is already used by dukcapil");
        assertThat(findings().get(0).other()).isEqualTo("agencies[0].prefix");
        assertThat(findings().get(0).reason().id()).isEqualTo("\"A\" sudah dipakai dukcapil");
    }

    @Test
    void a_prefix_may_not_begin_another_one() {
        mall.agencies.set(1, agency(IMIGRASI, "AB", null));
        assertFound("agencies[0].prefix: \"A\" begins \"AB\" of imigrasi");
    }

    @Test
    void a_prefix_is_one_or_two_capital_letters() {
        mall.agencies.set(1, agency(IMIGRASI, "h1", null));
        assertFound("agencies[1].prefix: must be one or two letters A to Z");
    }

    @Test
    void keys_are_unique_among_their_kind() {
        mall.zones.add(mall.zones.get(0));
        mall.services.add(service(KTP, DUKCAPIL, 5, null));
        mall.counters.add(new Counter(ONE, "3", HALL, List.of(KK)));
        assertFound(
                "zones[1].zone: \"aula\" is already used by zones[0]",
                "services[3].service: \"ktp\" is already used by services[0]",
                "counters[2].counter: \"c1\" is already used by counters[0]");
    }

    @Test
    void visitors_hear_counter_names_so_two_counters_may_not_share_one() {
        mall.counters.add(new Counter(new CounterId("c3"), "2", HALL, List.of(KK)));
        assertFound("counters[2].name: \"2\" is already used by c2");
    }

    @Test
    void a_counter_name_is_a_number_from_1_to_999() {
        mall.counters.set(0, new Counter(ONE, "03", HALL, List.of(KTP, KK)));
        mall.counters.add(new Counter(new CounterId("c3"), "1000", HALL, List.of(KK)));
        assertFound(
                "counters[0].name: must be a number from 1 to 999", "counters[2].name: must be a number from 1 to 999");
    }

    @Test
    void everything_mentioned_must_exist() {
        mall.agencies.add(new Agency(new AgencyId("pln"), words("PLN"), "G", new ZoneId("barat"), null));
        mall.services.add(service(new ServiceId("pasang"), new AgencyId("pdam"), 10, null));
        mall.counters.add(
                new Counter(new CounterId("c3"), "3", HALL, List.of(new ServiceId("pasang"), new ServiceId("sim"))));
        assertFound(
                "agencies[2].zone: there is no zone \"barat\"",
                "agencies[2]: an agency without a service",
                "services[3].agency: there is no agency \"pdam\"",
                "counters[2].services[1]: there is no service \"sim\"");
    }

    @Test
    void a_service_that_no_counter_serves_would_never_be_called() {
        mall.counters.set(0, new Counter(ONE, "1", HALL, List.of(KTP)));
        assertFound("services[1]: no counter serves it");
    }

    @Test
    void a_counter_serves_each_service_once_and_at_least_one() {
        mall.counters.set(0, new Counter(ONE, "1", HALL, List.of(KTP, KK, KTP)));
        mall.counters.add(new Counter(new CounterId("c3"), "3", HALL, List.of()));
        assertFound(
                "counters[0].services[2]: \"ktp\" is already used by counters[0].services[0]",
                "counters[2].services: must have 1 to 2000 entries, not 0");
    }

    @Test
    void minutes_and_quotas_are_above_zero() {
        mall.agencies.set(1, agency(IMIGRASI, "H", 0));
        mall.services.set(2, service(PASPOR, IMIGRASI, -5, -1));
        assertFound(
                "agencies[1].quota: must be 1 to 99999, not 0",
                "services[2].minutes: must be 1 to 480, not -5",
                "services[2].quota: must be 1 to 99999, not -1");
    }

    @Test
    void a_ticket_number_has_two_to_four_digits() {
        mall.numberDigits = 5;
        assertFound("numberDigits: must be 2 to 4, not 5");
    }

    @Test
    void outcomes_and_items_are_told_apart_by_their_keys() {
        var done = List.of(Service.DONE, Service.DONE);
        mall.services.set(0, new Service(KTP, DUKCAPIL, words("KTP"), 10, null, List.of(), done, done));
        assertFound(
                "services[0].outcomes[1].key: \"done\" is already used by services[0].outcomes[0]",
                "services[0].items[1].key: \"done\" is already used by services[0].items[0]");
    }

    @Test
    void a_priority_credit_is_bounded_so_that_nobody_starves() {
        mall.policy = policy(List.of(new PriorityClass("elderly", words("Lansia"), 121)), 0, 601, "04:00", "17:00");
        assertFound(
                "policy.longestWaitMinutes: must be 1 to 480, not 0",
                "policy.undoSeconds: must be 0 to 600, not 601",
                "policy.priorityClasses[0].creditMinutes: must be 0 to 120, not 121");
    }

    @Test
    void hours_may_not_overlap() {
        mall.week.put(
                DayOfWeek.MONDAY,
                new Hours(
                        List.of(span("07:30", "14:30")),
                        List.of(span("08:00", "12:00"), span("11:30", "15:00")),
                        null));
        assertFound("week.monday.service[1]: 11:30-15:00 overlaps 08:00-12:00 or comes before it");
    }

    @Test
    void the_day_ends_after_its_last_hour_and_begins_before_its_first() {
        mall.policy = policy(List.of(), 60, 60, "07:45", "14:45");
        mall.week.keySet().retainAll(List.of(DayOfWeek.MONDAY));
        assertFound(
                "week.monday.kiosk[0]: 07:30-14:30 must end after it begins and not pass the day's turn at 07:45",
                "week.monday.service[0]: 08:00-15:00 ends after the end of the day at 14:45");
    }

    @Test
    void a_day_may_pass_midnight_but_not_its_turn() {
        mall.policy = policy(List.of(), 60, 60, "04:00", "02:00");
        mall.week.clear();
        mall.week.put(
                DayOfWeek.MONDAY,
                new Hours(
                        List.of(span("17:30", "23:30"), span("00:15", "01:00")),
                        List.of(span("18:00", "23:45"), span("00:15", "01:30")),
                        null));
        assertThat(CatalogueRules.check(mall.build())).isEmpty();
        mall.week.put(
                DayOfWeek.TUESDAY, new Hours(List.of(span("18:00", "00:30")), List.of(span("18:00", "05:00")), null));
        mall.week.put(
                DayOfWeek.FRIDAY, new Hours(List.of(span("18:00", "00:30")), List.of(span("18:00", "03:00")), null));
        assertFound(
                "week.tuesday.service[0]: 18:00-05:00 must end after it begins and not pass the day's turn at 04:00",
                "week.friday.service[0]: 18:00-03:00 ends after the end of the day at 02:00");
    }

    @Test
    void the_kiosk_closes_no_later_than_the_counters() {
        mall.week.put(
                DayOfWeek.MONDAY, new Hours(List.of(span("07:30", "15:30")), List.of(span("08:00", "15:00")), null));
        assertFound("week.monday.kiosk[0]: the kiosk closes after service ends at 15:00");
    }

    @Test
    void a_day_has_both_kiosk_and_service_hours_or_neither() {
        mall.week.put(DayOfWeek.SATURDAY, new Hours(List.of(span("08:00", "10:00")), List.of(), null));
        mall.specialDays.put(
                LocalDate.parse("2026-04-05"),
                new SpecialDay(words("Khusus"), new Hours(List.of(), List.of(span("08:30", "12:00")), null)));
        mall.specialDays.put(LocalDate.parse("2026-12-25"), new SpecialDay(words("Natal"), Hours.CLOSED));
        assertFound(
                "week.saturday.kiosk: there are no service hours that day",
                "specialDays.2026-04-05.kiosk: an open day needs kiosk hours");
    }

    @Test
    void an_agency_s_and_a_service_s_own_hours_lie_within_the_mall_s_breaks_left_out() {
        var friday = new Hours(List.of(span("07:30", "11:00")), List.of(span("08:00", "15:00")), null);
        var monday = new Hours(List.of(span("09:00", "10:00")), List.of(span("09:00", "11:00")), null);
        mall.agencies.set(1, mall.open(mall.agencies.get(1), Map.of(DayOfWeek.FRIDAY, friday)));
        mall.services.set(0, mall.open(mall.services.get(0), Map.of(DayOfWeek.SATURDAY, monday)));
        mall.services.set(1, mall.open(mall.services.get(1), Map.of(DayOfWeek.MONDAY, monday)));
        assertFound(
                "agencies[1].week.friday.service[0]: 08:00-15:00 is not within the mall's hours",
                "services[0].week.saturday.kiosk[0]: 09:00-10:00 is not within the mall's hours",
                "services[0].week.saturday.service[0]: 09:00-11:00 is not within the mall's hours");
    }

    @Test
    void a_service_s_own_hours_are_in_order_as_the_mall_s_are() {
        var late = new Hours(List.of(span("08:00", "11:30")), List.of(span("08:00", "11:00")), null);
        mall.services.set(0, mall.open(mall.services.get(0), Map.of(DayOfWeek.MONDAY, late)));
        assertFound("services[0].week.monday.kiosk[0]: the kiosk closes after service ends at 11:00");
    }

    @Test
    void a_mall_that_is_never_open_is_a_mistake() {
        mall.week.clear();
        assertFound("week: no weekday is open");
    }

    @Test
    void a_name_fits_on_a_ticket() {
        mall.zones.set(0, new Zone(HALL, words("x".repeat(121)), words("Lantai\u0007")));
        assertFound(
                "zones[0].name.id: must be at most 120 characters",
                "zones[0].name.en: must be at most 120 characters",
                "zones[0].floor.id: must not contain control characters",
                "zones[0].floor.en: must not contain control characters");
    }

    @Test
    void a_mall_does_not_end_before_it_begins() {
        mall.term = new Term(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 1));
        assertFound("term.last: is before the first day 2026-12-03");
    }

    @Test
    void a_mall_is_closed_outside_its_term_whatever_its_week_says() {
        mall.term = new Term(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));
        var catalogue = mall.build();
        assertThat(catalogue.hoursOn(LocalDate.of(2026, 11, 23)).isClosed()).isTrue();
        assertThat(catalogue.hoursOn(LocalDate.of(2026, 11, 24)).isClosed()).isFalse();
        assertThat(catalogue.hoursOn(LocalDate.of(2026, 11, 25)).isClosed()).isTrue();
    }

    @Test
    void the_kiosk_has_room_for_three_messages() {
        for (int i = 0; i < 4; i++) mall.messages.add(words("Bawa KTP asli"));
        assertFound("messages: must have 0 to 3 entries, not 4");
    }

    private List<Finding> findings() {
        return CatalogueRules.check(mall.build());
    }

    private void assertFound(String... expected) {
        assertThat(findings())
                .extracting(finding -> finding.path() + ": " + finding.reason().en())
                .containsExactly(expected);
    }
}
