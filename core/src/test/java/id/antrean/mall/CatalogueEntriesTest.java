package id.antrean.mall;

import static id.antrean.mall.ChangedMall.MALL;
import static id.antrean.mall.ChangedMall.first;
import static id.antrean.mall.ChangedMall.monday;
import static id.antrean.mall.ChangedMall.policy;
import static id.antrean.mall.ChangedMall.weights;
import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.span;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.With;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the entries of a catalogue say and point at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueEntriesTest {
    @ParameterizedTest
    @MethodSource("texts")
    void a_text_may_be_as_long_as_its_limit_in_each_language(
            String path, int longest, Function<Words, Catalogue> with) {
        assertThat(textFaults(path, with.apply(words("a".repeat(longest))))).isEmpty();
        var tooLong = "a".repeat(longest + 1);
        assertThat(textFaults(path, with.apply(new Words(tooLong, "a")))).containsExactly(path + ".id");
        assertThat(textFaults(path, with.apply(new Words("a", tooLong)))).containsExactly(path + ".en");
        assertThat(textFaults(path, with.apply(words("baris\nbaru")))).containsExactly(path + ".id", path + ".en");
    }

    private static List<String> textFaults(String path, Catalogue catalogue) {
        return CatalogueRules.check(catalogue).stream()
                .map(Finding::path)
                .filter(found -> found.startsWith(path + "."))
                .toList();
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                text("name", 120, words -> With.changed(MALL, "name", words)),
                text("zones[0].name", 120, words -> first("zones", "name", words)),
                text("zones[0].floor", 120, words -> first("zones", "floor", words)),
                text("agencies[0].name", 120, words -> first("agencies", "name", words)),
                text("services[0].name", 120, words -> first("services", "name", words)),
                text("services[0].documents[0]", 160, words -> first("services", "documents", List.of(words))),
                text(
                        "services[0].outcomes[0].name",
                        120,
                        words -> first("services", "outcomes", List.of(new Choice("selesai", words)))),
                text(
                        "services[0].items[0].name",
                        120,
                        words -> first("services", "items", List.of(new Choice("lembar", words)))),
                text("messages[0]", 200, words -> With.changed(MALL, "messages", List.of(words))),
                text(
                        "policy.priorityClasses[0].name",
                        120,
                        words -> policy("priorityClasses", List.of(new PriorityClass("lansia", words, 0)))),
                text(
                        "specialDays.2026-12-25.name",
                        120,
                        words -> With.changed(
                                MALL,
                                "specialDays",
                                Map.of(LocalDate.of(2026, 12, 25), new SpecialDay(words, Hours.CLOSED)))),
                text(
                        "week.monday.breakName",
                        120,
                        words -> monday(
                                new Hours(List.of(span("08:00", "14:00")), List.of(span("08:00", "15:00")), words))));
    }

    private static Arguments text(String path, int longest, Function<Words, Catalogue> with) {
        return Arguments.of(path, longest, with);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void what_is_pointed_at_must_exist(String path, Catalogue catalogue) {
        assertThat(CatalogueRules.check(catalogue))
                .filteredOn(finding -> finding.path().equals(path))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().en()).startsWith("there is no "));
    }

    private static Stream<Arguments> strangers() {
        var zone = new ZoneId("tiada");
        var service = new ServiceId("tiada");
        return Stream.of(
                Arguments.of("agencies[0].zone", first("agencies", "zone", zone)),
                Arguments.of("counters[0].zone", first("counters", "zone", zone)),
                Arguments.of("counters[0].services[0]", first("counters", "services", List.of(service))),
                Arguments.of("services[0].agency", first("services", "agency", new AgencyId("tiada"))),
                Arguments.of("services[0].then[0]", first("services", "then", List.of(service))),
                Arguments.of("walks[0].from", With.changed(MALL, "walks", List.of(new Walk(zone, HALL, 1)))),
                Arguments.of("walks[0].to", With.changed(MALL, "walks", List.of(new Walk(HALL, zone, 1)))),
                Arguments.of("policy.clerkWeights.rina.tiada", weights(Map.of(service, 2))));
    }

    @Test
    void a_service_may_be_followed_by_one_that_the_mall_has() {
        assertThat(CatalogueRules.check(first("services", "then", List.of(KK)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void a_key_is_there_once(String path, Catalogue catalogue) {
        assertThat(CatalogueRules.check(catalogue))
                .filteredOn(finding -> finding.path().equals(path))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().en()).contains("is already used by"));
    }

    private static Stream<Arguments> twins() {
        var lansia = new PriorityClass("lansia", words("Lansia"), 0);
        var done = new Choice("selesai", words("Selesai"));
        var agency = MALL.agencies().getFirst();
        var other = With.changed(agency, "prefix", "Z");
        return Stream.of(
                Arguments.of("agencies[1].agency", With.changed(MALL, "agencies", List.of(agency, other))),
                Arguments.of("counters[0].services[1]", first("counters", "services", List.of(KTP, KTP))),
                Arguments.of("services[0].outcomes[1].key", first("services", "outcomes", List.of(done, done))),
                Arguments.of("policy.priorityClasses[1].key", policy("priorityClasses", List.of(lansia, lansia))));
    }

    @Test
    void a_day_must_not_end_at_its_turn() {
        assertThat(CatalogueRules.check(policy("dayEnd", LocalTime.of(4, 0))))
                .anySatisfy(finding -> assertThat(finding.reason().en()).startsWith("the day must end after its turn"));
    }
}
