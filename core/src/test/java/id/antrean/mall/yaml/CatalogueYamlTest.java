package id.antrean.mall.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.mall.Absence;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Hours;
import id.antrean.mall.Language;
import id.antrean.mall.MallBuilder;
import id.antrean.mall.Ordering;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.Term;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueYamlTest {
    /** Lines are counted from here: the word mall is on line 1. */
    private static final String SMALL = """
            mall: uji
            name: {id: Mal Uji, en: Test Mall}
            timeZone: Asia/Pontianak
            zones:
              - {zone: aula, name: {id: Aula, en: Hall}, floor: {id: Lantai 1, en: Floor 1}}
            agencies:
              - agency: dukcapil
                name: {id: Dukcapil, en: Civil registration}
                prefix: NO
                zone: aula
            services:
              - service: ktp
                agency: dukcapil
                name: {id: KTP-el, en: E-ID}
                minutes: 10
            counters:
              - {counter: c1, name: 3, zone: aula, services: [ktp]}
            week:
              monday: &weekday {kiosk: ["07:30-14:30"], service: ["08:00-15:00"]}
              tuesday: *weekday
            """;

    @Test
    void what_a_small_file_leaves_out_has_sensible_values() {
        var catalogue = sound(SMALL);
        assertThat(catalogue.numberDigits()).isEqualTo(3);
        assertThat(catalogue.specialDays()).isEmpty();
        assertThat(catalogue.policy().priorityClasses()).isEmpty();
        assertThat(catalogue.policy().longestWaitMinutes()).isEqualTo(60);
        assertThat(catalogue.policy().undoSeconds()).isEqualTo(60);
        assertThat(catalogue.policy().dayTurn()).isEqualTo(LocalTime.of(4, 0));
        assertThat(catalogue.policy().dayEnd()).isEqualTo(LocalTime.of(23, 0));
        assertThat(catalogue.services().get(0).quota()).isNull();
        assertThat(catalogue.services().get(0).outcomes()).containsExactly(Service.DONE);
        assertThat(catalogue.week()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    }

    @Test
    void a_value_is_what_its_characters_say_and_not_what_yaml_guesses() {
        var catalogue = sound(SMALL + "policy: {dayEnd: 17:00}\n");
        assertThat(catalogue.agencies().get(0).prefix()).isEqualTo("NO");
        assertThat(catalogue.counters().get(0).name()).isEqualTo("3");
        assertThat(catalogue.policy().dayEnd()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void a_special_day_without_hours_is_closed() {
        var catalogue = sound(SMALL + "specialDays: {2026-12-25: {name: {id: Natal, en: Christmas}}}\n");
        assertThat(catalogue.hoursOn(LocalDate.parse("2026-12-25"))).isEqualTo(Hours.CLOSED);
    }

    @Test
    void json_is_read_too() {
        var json = """
                {"mall": "uji", "name": {"id": "Mal", "en": "Mall"}, "timeZone": "Asia/Jakarta", "numberDigits": 4,
                 "zones": [{"zone": "aula", "name": {"id": "Aula", "en": "Hall"}, "floor": {"id": "1", "en": "1"}}],
                 "agencies": [{"agency": "pln", "name": {"id": "PLN", "en": "PLN"}, "prefix": "A", "zone": "aula",
                   "quota": null}],
                 "services": [{"service": "pasang", "agency": "pln", "name": {"id": "a", "en": "b"}, "minutes": 10}],
                 "counters": [{"counter": "c1", "name": "1", "zone": "aula", "services": ["pasang"]}],
                 "week": {"monday": {"kiosk": ["07:30-14:30"], "service": ["08:00-15:00"]}}}
                """;
        assertThat(sound(json).numberDigits()).isEqualTo(4);
    }

    @Test
    void a_written_catalogue_reads_back_as_itself() {
        var mall = MallBuilder.aMall();
        mall.specialDays.put(LocalDate.parse("2026-12-25"), new SpecialDay(MallBuilder.words("Natal"), Hours.CLOSED));
        mall.zones.set(
                0,
                new Zone(MallBuilder.HALL, MallBuilder.words("yes: \"no\" # 1"), MallBuilder.words(" 017 é — {x} ")));
        assertThat(sound(CatalogueYaml.write(mall.build()))).isEqualTo(mall.build());
        assertThat(sound(CatalogueYaml.write(sound(SMALL)))).isEqualTo(sound(SMALL));
    }

    @Test
    void the_policies_of_the_order_are_read_and_written() {
        var policy = """
                policy:
                  priorityClasses: [{key: elderly, name: {id: Lansia, en: Elderly}, creditMinutes: 30, graceMinutes: 5}]
                  absence: {graceMinutes: 12, returnCalls: 4, returnMinutes: 15}
                  ordering: {kind: alternating, priorityCalls: 2}
                  creditLimitMinutes: 45
                  clerkWeights: {rina: {ktp: 2}}
                """;
        var catalogue = sound(SMALL + policy);
        assertThat(catalogue.policy().ordering()).isEqualTo(new Ordering.Alternating(2));
        assertThat(catalogue.policy().absence()).isEqualTo(new Absence(12, 4, 15));
        assertThat(catalogue.policy().weightsOf("rina")).isEqualTo(Map.of(new ServiceId("ktp"), 2));
        assertThat(sound(CatalogueYaml.write(catalogue))).isEqualTo(catalogue);
    }

    @Test
    void a_policy_that_cannot_be_is_refused_with_its_line() {
        assertProblems(
                SMALL + "policy: {ordering: {kind: random}}\n",
                "uji.yaml:21: policy.ordering: kind must be by-standing or alternating");
        assertProblems(
                SMALL + "policy: {ordering: {kind: alternating, priorityCalls: 11}}\n",
                "uji.yaml:21: policy.ordering.priorityCalls: must be 1 to 10, not 11");
        assertProblems(
                SMALL + "policy: {clerkWeights: {rina: {paspor: 2}}}\n",
                "uji.yaml:21: policy.clerkWeights.rina.paspor: there is no service \"paspor\"");
    }

    @Test
    void a_service_may_have_hours_of_its_own_and_so_may_an_agency() {
        var text = SMALL.replace("    minutes: 10\n", """
                    minutes: 10
                    week:
                      monday: {kiosk: ["08:00-10:00"], service: ["08:30-11:00"]}
                """).replace("    prefix: NO\n", """
                    prefix: NO
                    week: {tuesday: {kiosk: ["08:00-10:00"], service: ["08:30-11:00"]}}
                """);
        var catalogue = sound(text);
        assertThat(catalogue.services().getFirst().week()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(catalogue.agencies().getFirst().week()).containsOnlyKeys(DayOfWeek.TUESDAY);
        assertThat(sound(CatalogueYaml.write(catalogue))).isEqualTo(catalogue);
    }

    @Test
    void a_service_s_hours_outside_the_mall_s_are_refused_with_their_line() {
        assertProblems(
                SMALL.replace("    minutes: 10\n", """
                            minutes: 10
                            week:
                              monday: {kiosk: ["08:00-10:00"], service: ["07:00-11:00"]}
                        """),
                "uji.yaml:17: services[0].week.monday.service[0]: 07:00-11:00 is not within the mall's hours");
    }

    @Test
    void two_agencies_with_one_prefix_are_named_with_both_lines() {
        var twice = SMALL.replace("services:\n  - service", """
                  - {agency: pln, name: {id: PLN, en: PLN}, prefix: NO, zone: aula}
                services:
                  - {service: pasang, agency: pln, name: {id: a, en: b}, minutes: 5}
                  - service""").replace("[ktp]", "[ktp, pasang]");
        assertProblems(twice, "uji.yaml:11: agencies[1].prefix: \"NO\" is already used by dukcapil (line 9)");
        assertThat(problems(twice, Language.ID))
                .containsExactly("uji.yaml:11: agencies[1].prefix: \"NO\" sudah dipakai dukcapil (baris 9)");
    }

    @Test
    void two_counters_with_one_public_name_are_refused() {
        assertProblems(
                SMALL.replace("week:\n", "  - {counter: c2, name: 3, zone: aula, services: [ktp]}\nweek:\n"),
                "uji.yaml:18: counters[1].name: \"3\" is already used by c1 (line 17)");
    }

    @Test
    void hours_that_overlap_are_refused() {
        assertProblems(
                SMALL.replace("[\"08:00-15:00\"]", "[\"08:00-12:00\", \"11:59-15:00\"]")
                        .replace("  tuesday: *weekday\n", ""),
                "uji.yaml:19: week.monday.service[1]: 11:59-15:00 overlaps 08:00-12:00 or comes before it (line 19)");
    }

    @Test
    void negative_minutes_are_refused() {
        assertProblems(
                SMALL.replace("minutes: 10", "minutes: -10"),
                "uji.yaml:15: services[0].minutes: must be 1 to 480, not -10");
    }

    @Test
    void a_pop_up_mall_for_training_with_messages_comes_back_as_it_was_written() {
        var catalogue = sound(SMALL + """
                term: {first: 2026-12-01, last: 2026-12-03}
                training: true
                messages: [{id: Bawa KTP asli, en: Bring your identity card}]
                """);
        assertThat(catalogue.term()).isEqualTo(new Term(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3)));
        assertThat(catalogue.training()).isTrue();
        assertThat(catalogue.messages()).containsExactly(new Words("Bawa KTP asli", "Bring your identity card"));
        assertThat(sound(CatalogueYaml.write(catalogue))).isEqualTo(catalogue);
    }

    @Test
    void what_forms_are_given_is_the_file_and_can_be_sent_back_as_json() throws IOException {
        var catalogue = sound(SMALL + "term: {last: 2026-12-03}\n");
        var json = new ObjectMapper().writeValueAsString(CatalogueYaml.tree(catalogue));
        assertThat(sound(json)).isEqualTo(catalogue);
    }

    @Test
    void a_date_that_is_none_is_said_with_its_line() {
        assertProblems(SMALL + "term: {first: 31-12-2026}", "uji.yaml:21: term.first: must be a date like 2026-12-25");
    }

    @Test
    void an_unknown_key_is_refused_and_the_known_ones_are_named() {
        assertProblems(
                SMALL.replace("    minutes: 10", "    minutes: 10\n    qouta: 5"),
                "uji.yaml:16: services[0].qouta: unknown key; known are agency, documents, items, minutes, name,"
                        + " outcomes, parallel, quota, service, then, week");
    }

    @Test
    void a_missing_key_is_refused() {
        assertProblems(SMALL.replace("    prefix: NO\n", ""), "uji.yaml:7: agencies[0].prefix: is missing");
    }

    @Test
    void a_missing_section_is_said_once_and_the_rules_do_not_echo_it() {
        assertProblems(
                SMALL.replace("zones:\n", "zonez:\n"),
                "uji.yaml:1: zones: is missing",
                "uji.yaml:4: zonez: unknown key; known are agencies, counters, mall, messages, name, numberDigits,"
                        + " policy, services, specialDays, term, timeZone, training, walks, week, zones");
    }

    @Test
    void a_key_given_twice_is_refused() {
        assertProblems(
                SMALL.replace("    prefix: NO", "    prefix: NO\n    prefix: B"),
                "uji.yaml:10: agencies[0].prefix: is given twice (line 9)");
    }

    @Test
    void a_text_where_a_number_belongs_is_refused() {
        assertProblems(
                SMALL.replace("minutes: 10", "minutes: \"10\""),
                "uji.yaml:15: services[0].minutes: must be a whole number");
        assertProblems(
                SMALL.replace("minutes: 10", "minutes: 10.5"),
                "uji.yaml:15: services[0].minutes: must be a whole number");
    }

    @Test
    void a_list_where_a_mapping_belongs_is_refused_and_the_other_way_round() {
        assertProblems(
                SMALL.replace("name: {id: KTP-el, en: E-ID}", "name: [KTP-el]")
                        .replace("services: [ktp]}", "services: ktp}"),
                "uji.yaml:14: services[0].name: must be a mapping of keys to values",
                "uji.yaml:17: counters[0].services: must be a list");
    }

    @Test
    void a_text_needs_both_languages() {
        assertProblems(
                SMALL.replace("{id: KTP-el, en: E-ID}", "{id: KTP-el}").replace("en: Test Mall", "en: \" \""),
                "uji.yaml:2: name.en: must not be blank",
                "uji.yaml:14: services[0].name.en: is missing");
    }

    @Test
    void a_bad_span_of_time_is_refused() {
        assertProblems(
                SMALL.replace("07:30-14:30", "7.30-14.30"),
                "uji.yaml:19: week.monday.kiosk[0]: must be a span of time like 07:30-14:30",
                "uji.yaml:19: week.tuesday.kiosk[0]: must be a span of time like 07:30-14:30");
        assertProblems(
                SMALL.replace("\"08:00-15:00\"", "\"08:00-25:00\"").replace("  tuesday: *weekday\n", ""),
                "uji.yaml:19: week.monday.service[0]: must be a span of time like 07:30-14:30");
        assertProblems(
                SMALL.replace("08:00-15:00", "15:00-08:00").replace("  tuesday: *weekday\n", ""),
                "uji.yaml:19: week.monday.service[0]: 15:00-08:00 must end after it begins and not pass the day's turn at 04:00");
    }

    @Test
    void bad_keys_dates_times_and_time_zones_are_refused() {
        assertProblems(
                SMALL.replace("agency: dukcapil", "agency: Duk_Capil").replace("Asia/Pontianak", "Asia/Potianak")
                        + "specialDays: {25-12-2026: {name: {id: a, en: b}}}\npolicy: {dayEnd: 5pm}\n",
                "uji.yaml:3: timeZone: is no known time zone; one is Asia/Pontianak",
                "uji.yaml:7: agencies[0].agency: must be 1 to 40 of a-z, 0-9 and '-', not beginning with '-'",
                "uji.yaml:13: services[0].agency: must be 1 to 40 of a-z, 0-9 and '-', not beginning with '-'",
                "uji.yaml:21: specialDays.25-12-2026: must be a date like 2026-12-25",
                "uji.yaml:22: policy.dayEnd: must be a time like 17:00");
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        assertThat(problems(SMALL.replace("    prefix: NO", "\tprefix: NO"), Language.EN))
                .singleElement()
                .asString()
                .startsWith("uji.yaml:9: not valid YAML: ");
        assertProblems("", "uji.yaml:1: the file is empty");
        assertProblems("- 1", "uji.yaml:1: must be a mapping of keys to values");
    }

    @Test
    void no_object_is_made_of_a_tag() {
        assertProblems(
                SMALL.replace("name: {id: Mal Uji, en: Test Mall}", "name: !!javax.script.ScriptEngineManager [1]"),
                "uji.yaml:2: not valid YAML: Global tag is not allowed:"
                        + " tag:yaml.org,2002:javax.script.ScriptEngineManager");
    }

    @Test
    void a_file_that_unfolds_without_end_is_refused() {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThat(problems(bomb.toString(), Language.EN))
                .singleElement()
                .asString()
                .startsWith("uji.yaml:1: YAML refused: ");
        assertThat(problems("[".repeat(1000), Language.EN)).hasSize(1);
        assertThat(problems("x".repeat(2_000_001), Language.EN))
                .containsExactly("uji.yaml:1: has more than 2000000 characters");
        assertThat(problems("mall: &a {x: *a}", Language.EN)).isNotEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertProblems(
                SMALL.replace("prefix: NO", "prefix: no").replace("minutes: 10", "minutes: ten"),
                "uji.yaml:9: agencies[0].prefix: must be one or two letters A to Z",
                "uji.yaml:15: services[0].minutes: must be a whole number");
    }

    @Test
    void no_more_than_twenty_problems_are_shown() {
        var many = new StringBuilder(SMALL);
        for (int i = 0; i < 25; i++) many.append("x").append(i).append(": 1\n");
        var faulty = (CatalogueReading.Faulty) CatalogueYaml.read("uji.yaml", many.toString());
        assertThat(faulty.problems()).hasSize(20);
        assertThat(faulty.more()).isEqualTo(5);
        assertThat(faulty.text(Language.ID)).endsWith("… dan 5 masalah lagi");
    }

    private static Catalogue sound(String text) {
        var reading = CatalogueYaml.read("uji.yaml", text);
        if (reading instanceof CatalogueReading.Faulty faulty) throw new AssertionError(faulty.text(Language.EN));
        return ((CatalogueReading.Sound) reading).catalogue();
    }

    private static void assertProblems(String text, String... expected) {
        assertThat(problems(text, Language.EN)).containsExactly(expected);
    }

    private static List<String> problems(String text, Language language) {
        return switch (CatalogueYaml.read("uji.yaml", text)) {
            case CatalogueReading.Sound sound -> List.of();
            case CatalogueReading.Faulty faulty ->
                faulty.problems().stream()
                        .map(problem -> problem.text(language))
                        .toList();
        };
    }
}
