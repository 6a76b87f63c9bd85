package id.antrean.mall;

import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.span;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values a catalogue is made of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesTest {
    private static final ZoneId UPSTAIRS = new ZoneId("atas");
    private static final ZoneId OUTSIDE = new ZoneId("luar");

    @ParameterizedTest
    @MethodSource("keyed")
    void a_key_is_lower_case_letters_digits_and_hyphens_and_not_too_long(Function<String, Object> made) {
        assertThat(made.apply("a")).isNotNull();
        assertThat(made.apply("9-" + "b".repeat(38))).isNotNull();
        for (var wrong : List.of("", "-a", "A", "ruang tunggu", "a/b", "a".repeat(41))) {
            assertThatThrownBy(() -> made.apply(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + wrong + "\"");
        }
    }

    private static Stream<Function<String, Object>> keyed() {
        return Stream.of(
                MallId::new,
                AgencyId::new,
                ServiceId::new,
                CounterId::new,
                ZoneId::new,
                key -> new Choice(key, words("Pilihan")),
                key -> new PriorityClass(key, words("Kelas"), 0));
    }

    @Test
    void an_id_is_written_as_its_key() {
        assertThat(List.of(new MallId("a"), new AgencyId("b"), new ServiceId("c"), new CounterId("d"), new ZoneId("e")))
                .extracting(Object::toString)
                .containsExactly("a", "b", "c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:00", "08:01", "11:29"})
    void a_span_has_its_beginning_and_what_follows(String time) {
        assertThat(span("08:00", "11:30").contains(LocalTime.parse(time))).isTrue();
        assertThat(span("11:30", "08:00").contains(LocalTime.parse(time))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07:59", "11:30", "23:00", "00:00"})
    void a_span_has_not_its_end_nor_what_is_outside(String time) {
        assertThat(span("08:00", "11:30").contains(LocalTime.parse(time))).isFalse();
        assertThat(span("11:30", "08:00").contains(LocalTime.parse(time))).isTrue();
    }

    @Test
    void a_break_keeps_its_own_name_and_without_one_has_the_malls() {
        var own = new Hours(List.of(span("08:00", "14:00")), List.of(span("08:00", "14:00")), words("Senam"));
        var mall = new Hours(List.of(span("07:00", "15:00")), List.of(span("07:00", "15:00")), words("Istirahat"));
        var nameless = new Hours(own.kiosk(), own.service(), null);
        var policy = ChangedMall.MALL.policy();
        assertThat(own.within(mall, policy).breakName()).isEqualTo(words("Senam"));
        assertThat(nameless.within(mall, policy).breakName()).isEqualTo(words("Istirahat"));
    }

    @Test
    void a_span_is_read_as_it_is_written() {
        assertThat(TimeSpan.parse("08:00-11:30")).isEqualTo(span("08:00", "11:30"));
        assertThat(TimeSpan.parse(" 18:00 - 01:30 ")).isEqualTo(span("18:00", "01:30"));
        for (var none : List.of("08:00", "08:00-", "8-9", "08:00-09:00-10:00", "08:00-08:00")) {
            assertThatThrownBy(() -> TimeSpan.parse(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_mall_that_stays_comes_before_an_expo_and_that_before_one_for_practice() {
        var b = With.changed(ChangedMall.MALL, "mall", new MallId("b"));
        var a = With.changed(ChangedMall.MALL, "mall", new MallId("a"));
        var day = LocalDate.of(2026, 12, 5);
        var expo = With.changed(With.changed(a, "mall", new MallId("0-expo")), "term", new Term(day, day));
        var practice = With.changed(With.changed(a, "mall", new MallId("0-latih")), "training", true);
        assertThat(Stream.of(practice, expo, b, a).sorted(Catalogue.STAYING_FIRST))
                .containsExactly(a, b, expo, practice);
    }

    @Test
    void nobody_believes_a_service_much_longer_or_much_shorter_than_can_be() {
        var plausible = new Plausible(3, 8, 5);
        long standard = 600_000;
        assertThat(plausible.isSuspect(4_999, standard)).isTrue();
        assertThat(plausible.isSuspect(5_000, standard)).isFalse();
        assertThat(plausible.isSuspect(8 * standard, standard)).isFalse();
        assertThat(plausible.isSuspect(8 * standard + 1, standard)).isTrue();
    }

    @Test
    void a_way_between_two_zones_is_the_same_in_both_directions_and_none_is_no_way() {
        var mall = With.changed(
                ChangedMall.MALL, "walks", List.of(new Walk(OUTSIDE, HALL, 9), new Walk(HALL, UPSTAIRS, 4)));
        assertThat(mall.walkMinutes(HALL, UPSTAIRS)).isEqualTo(4);
        assertThat(mall.walkMinutes(UPSTAIRS, HALL)).isEqualTo(4);
        assertThat(mall.walkMinutes(HALL, OUTSIDE)).isEqualTo(9);
        assertThat(mall.walkMinutes(UPSTAIRS, OUTSIDE)).isZero();
        assertThat(mall.walkMinutes(HALL, HALL)).isZero();
    }

    @Test
    void further_special_days_are_added_and_take_the_place_of_those_of_the_same_date() {
        var christmas = LocalDate.of(2026, 12, 25);
        var newYear = christmas.plusDays(7);
        var was = new SpecialDay(words("Natal"), Hours.CLOSED);
        var is = new SpecialDay(words("Hari Raya Natal"), Hours.CLOSED);
        var mall = With.changed(ChangedMall.MALL, "specialDays", Map.of(christmas, was));
        var more = mall.with(Map.of(christmas, is, newYear, was));
        assertThat(more.specialDays()).isEqualTo(Map.of(christmas, is, newYear, was));
        assertThat(more.policy()).isEqualTo(mall.policy());
    }

    @Test
    void a_zone_is_found_by_its_key() {
        var upstairs = new Zone(UPSTAIRS, words("Atas"), words("Lantai 2"));
        var mall = With.changed(
                ChangedMall.MALL, "zones", List.of(ChangedMall.MALL.zones().getFirst(), upstairs));
        assertThat(mall.zone(UPSTAIRS)).hasValue(upstairs);
        assertThat(mall.zone(OUTSIDE)).isEmpty();
    }

    @Test
    void a_refusal_says_what_is_wrong_first_and_how_much_more() {
        var one = new Finding("name", new Words("salah", "is wrong"), null);
        var faulty = new MallRefusal.Faulty(List.of(one));
        assertThat(faulty.sentence(Language.ID)).isEqualTo("Katalog ditolak: name: salah.");
        assertThat(faulty.sentence(Language.EN)).isEqualTo("The catalogue was refused: name: is wrong.");
        var more = new MallRefusal.Faulty(List.of(one, one, one));
        assertThat(more.sentence(Language.ID)).isEqualTo("Katalog ditolak: name: salah (dan 2 lagi).");
        assertThat(more.sentence(Language.EN)).isEqualTo("The catalogue was refused: name: is wrong (and 2 more).");
    }

    @Test
    void a_refused_tenant_is_told_what_is_not_its_own() {
        var before = ChangedMall.MALL;
        var after = With.changed(
                With.changed(before, "numberDigits", 4),
                "name",
                new Words("Mal Lain", before.name().en()));
        var beyond = Differences.between(before, after);
        var agency = MallBuilder.DUKCAPIL;
        var both = new MallRefusal.NotTheirs(agency, beyond);
        var first = beyond.getFirst().path();
        assertThat(both.sentence(Language.ID))
                .isEqualTo("Bukan wewenang instansi dukcapil: " + first + " (dan 1 lagi).");
        assertThat(both.sentence(Language.EN))
                .isEqualTo("Not for the agency dukcapil to change: " + first + " (and 1 more).");
        var alone = new MallRefusal.NotTheirs(agency, beyond.subList(0, 1));
        assertThat(alone.sentence(Language.ID)).isEqualTo("Bukan wewenang instansi dukcapil: " + first + ".");
        assertThat(alone.sentence(Language.EN)).isEqualTo("Not for the agency dukcapil to change: " + first + ".");
    }
}
