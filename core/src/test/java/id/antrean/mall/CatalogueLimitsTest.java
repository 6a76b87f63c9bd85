package id.antrean.mall;

import static id.antrean.mall.ChangedMall.MALL;
import static id.antrean.mall.ChangedMall.choices;
import static id.antrean.mall.ChangedMall.first;
import static id.antrean.mall.ChangedMall.firstOf;
import static id.antrean.mall.ChangedMall.monday;
import static id.antrean.mall.ChangedMall.policy;
import static id.antrean.mall.ChangedMall.priorityClass;
import static id.antrean.mall.ChangedMall.weights;
import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.span;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.With;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of a catalogue: its ends may be published, one beyond them may not, and the finding says where. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueLimitsTest {
    /** A number of the catalogue. */
    record Limit(String path, int least, int most, Function<Integer, Catalogue> with) {
        @Override
        public String toString() {
            return path + " " + least + " to " + most;
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_number_may_be_as_small_and_as_large_as_its_limits_and_no_more(Limit limit) {
        assertThat(found(limit, limit.least())).isEmpty();
        assertThat(found(limit, limit.most())).isEmpty();
        assertThat(found(limit, limit.least() - 1)).singleElement().asString().endsWith("not " + (limit.least() - 1));
        assertThat(found(limit, limit.most() + 1)).singleElement().asString().endsWith("not " + (limit.most() + 1));
    }

    private static List<String> found(Limit limit, int value) {
        return CatalogueRules.check(limit.with().apply(value)).stream()
                .filter(finding -> finding.path().equals(limit.path()))
                .map(finding -> finding.reason().en())
                .toList();
    }

    private static Stream<Limit> limits() {
        return Stream.of(
                new Limit("numberDigits", 2, 4, n -> With.changed(MALL, "numberDigits", n)),
                new Limit("zones[0].graceMinutes", 0, 60, n -> first("zones", "graceMinutes", n)),
                new Limit("agencies[0].quota", 1, 99_999, n -> first("agencies", "quota", n)),
                new Limit("services[0].quota", 1, 99_999, n -> first("services", "quota", n)),
                new Limit("services[0].minutes", 1, 480, n -> first("services", "minutes", n)),
                new Limit("services[0].parallel", 1, 5, n -> first("services", "parallel", n)),
                new Limit(
                        "walks[0].minutes", 0, 30, n -> With.changed(MALL, "walks", List.of(new Walk(HALL, HALL, n)))),
                ofPolicy("longestWaitMinutes", 1, 480),
                ofPolicy("undoSeconds", 0, 600),
                ofPolicy("creditLimitMinutes", 0, 120),
                ofPolicy("silentMinutes", 5, 240),
                ofPolicy("absence", "graceMinutes", 1, 120),
                ofPolicy("absence", "returnCalls", 1, 50),
                ofPolicy("absence", "returnMinutes", 0, 240),
                ofPolicy("visits", "keptMinutes", 0, 480),
                ofPolicy("visits", "reservedMinutes", 1, 60),
                ofPolicy("visits", "postponeMinutes", 0, 60),
                ofPolicy("plausible", "promptFactor", 1, 20),
                ofPolicy("plausible", "suspectFactor", 2, 50),
                ofPolicy("plausible", "suspectSeconds", 0, 300),
                new Limit("policy.ordering.priorityCalls", 1, 10, n -> policy("ordering", new Ordering.Alternating(n))),
                new Limit("policy.clerkWeights.rina.ktp", 1, 10, n -> weights(Map.of(KTP, n))),
                new Limit("policy.priorityClasses[0].creditMinutes", 0, 120, n -> priorityClass(n, 0)),
                new Limit("policy.priorityClasses[0].graceMinutes", 0, 60, n -> priorityClass(0, n)));
    }

    /** A list of the catalogue, and how many entries it may have. */
    record Size(String path, int most, Function<Integer, Catalogue> with) {
        @Override
        public String toString() {
            return path + " up to " + most;
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_list_may_be_as_long_as_its_limit_and_no_longer(Size size) {
        assertThat(tooMany(size, size.most())).isEmpty();
        assertThat(tooMany(size, size.most() + 1)).singleElement().asString().endsWith("not " + (size.most() + 1));
    }

    private static List<String> tooMany(Size size, int many) {
        return CatalogueRules.check(size.with().apply(many)).stream()
                .filter(finding -> finding.path().equals(size.path()))
                .map(finding -> finding.reason().en())
                .toList();
    }

    private static Stream<Size> sizes() {
        return Stream.of(
                ofMall("zones", 50),
                ofMall("agencies", 200),
                ofMall("services", 2_000),
                ofMall("counters", 999),
                new Size(
                        "walks",
                        1_000,
                        n -> With.changed(MALL, "walks", Collections.nCopies(n, new Walk(HALL, HALL, 1)))),
                new Size("messages", 3, n -> With.changed(MALL, "messages", Collections.nCopies(n, words("Pesan")))),
                new Size("specialDays", 1_000, ChangedMall::holidays),
                new Size(
                        "services[0].documents",
                        30,
                        n -> first("services", "documents", Collections.nCopies(n, words("KTP asli")))),
                new Size("services[0].outcomes", 30, n -> first("services", "outcomes", choices(n))),
                new Size("services[0].items", 30, n -> first("services", "items", choices(n))),
                new Size("services[0].then", 10, n -> first("services", "then", Collections.nCopies(n, KK))),
                new Size(
                        "counters[0].services", 2_000, n -> first("counters", "services", Collections.nCopies(n, KTP))),
                new Size(
                        "policy.priorityClasses",
                        20,
                        n -> policy(
                                "priorityClasses",
                                IntStream.range(0, n)
                                        .mapToObj(i -> new PriorityClass("kelas-" + i, words("Kelas"), 0))
                                        .toList())),
                new Size("policy.clerkWeights", 1_000, ChangedMall::weightsOf),
                new Size(
                        "week.monday.kiosk",
                        10,
                        n -> monday(new Hours(
                                Collections.nCopies(n, span("08:00", "09:00")),
                                List.of(span("08:00", "15:00")),
                                null))),
                new Size(
                        "week.monday.service",
                        10,
                        n -> monday(new Hours(
                                List.of(span("08:00", "09:00")),
                                Collections.nCopies(n, span("08:00", "15:00")),
                                null))));
    }

    @ParameterizedTest
    @MethodSource("emptied")
    void a_mall_without_any_is_none(String list) {
        assertThat(CatalogueRules.check(With.changed(MALL, list, List.of())))
                .anySatisfy(finding -> assertThat(finding.path()).isEqualTo(list));
    }

    private static Stream<String> emptied() {
        return Stream.of("zones", "agencies", "services", "counters");
    }

    private static Limit ofPolicy(String component, int least, int most) {
        return new Limit("policy." + component, least, most, n -> policy(component, n));
    }

    private static Limit ofPolicy(String part, String component, int least, int most) {
        return new Limit("policy." + part + "." + component, least, most, n -> policy(part, component, n));
    }

    private static Size ofMall(String list, int most) {
        return new Size(list, most, n -> With.changed(MALL, list, Collections.nCopies(n, firstOf(list))));
    }
}
