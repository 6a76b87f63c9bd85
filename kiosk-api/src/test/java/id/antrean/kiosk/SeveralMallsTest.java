package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.day.DayCommand;
import id.antrean.day.DayId;
import id.antrean.day.Refusal;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.MallId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mall in Pontianak (WIB), a service bus in Jayapura (WIT) two hours ahead, and a training mall, in one house. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SeveralMallsTest {
    private static final String BUS = "/api/v1/malls/bus";

    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    @Test
    void a_bus_in_another_zone_is_opened_from_a_template_and_each_mall_keeps_its_own_day() {
        var opened = popUp("bus", "\"timeZone\": \"Asia/Jayapura\", \"open\": \"07:00-15:00\", \"booths\": 2");
        assertThat(opened.status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(mall.get(BUS).status()).isEqualTo(200));

        // 05:30 in Jayapura, when it is 03:30 in Pontianak: there it is still yesterday
        mall.clock().set(Instant.parse("2026-11-24T20:30:00Z"));
        assertThat(mall.get(BUS).text("serviceDate")).isEqualTo("2026-11-25");
        assertThat(mall.get(OpenMall.MALL).text("serviceDate")).isEqualTo("2026-11-24");

        // 07:15 and 05:15
        mall.clock().set(Instant.parse("2026-11-24T22:15:00Z"));
        var first = take("bus");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("ticket")).isEqualTo("2026-11-25-A001");
        assertThat(mall.take("ktp").code()).isEqualTo("kiosk-not-open");

        // 10:30 and 08:30: the same number in each, for each counts its own
        mall.clock().set(Instant.parse("2026-11-25T01:30:00Z"));
        assertThat(mall.take("ktp").text("number")).isEqualTo("A001");
        assertThat(take("bus").text("number")).isEqualTo("A002");

        // 17:30 and 15:30: the day of the one is over, that of the other is not
        mall.clock().set(Instant.parse("2026-11-25T08:30:00Z"));
        assertThat(close("bus")).isInstanceOf(Answer.Done.class);
        assertThat(close("kecil"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.DAY_NOT_OVER));

        // after its last date the bus is closed, and the mall is not
        mall.clock().set(Instant.parse("2026-11-27T01:30:00Z"));
        assertThat(take("bus").code()).isEqualTo("closed-today");
        assertThat(mall.take("ktp").status()).isEqualTo(201);
    }

    @Test
    void a_key_that_is_taken_is_refused_and_so_is_whoever_administers_one_mall_only() {
        assertThat(popUp("kecil", "\"booths\": 1").code()).isEqualTo("mall-exists");
        var ofOne = mall.token(Grant.of(Role.ADMINISTRATOR, SmallMall.MALL, "of one mall"));
        var refused = mall.post(OpenMall.MALL + "/pop-ups", body("lain", "\"booths\": 1"), ofOne, "lain-1");
        assertThat(refused.code()).isEqualTo("other-mall");
    }

    @Test
    void one_whose_last_date_is_before_its_first_is_refused_with_the_field() {
        var refused = popUp("mundur", "\"booths\": 1, \"last\": \"2026-11-01\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsText("pointer")).contains("term.last");
    }

    @Test
    void a_training_mall_says_so_wherever_it_is_named() {
        assertThat(popUp("latihan", "\"booths\": 1, \"training\": true").status())
                .isEqualTo(201);
        await().untilAsserted(() -> assertThat(mall.get("/api/v1/malls/latihan")
                        .body()
                        .path("training")
                        .asBoolean())
                .isTrue());
        assertThat(mall.get(OpenMall.MALL).body().path("training").asBoolean()).isFalse();
        var training = new TreeMap<String, Boolean>();
        for (var one : mall.get("/api/v1/malls").body().path("items")) {
            training.put(one.path("id").asText(), one.path("training").asBoolean());
        }
        assertThat(training).containsEntry("kecil", false).containsEntry("latihan", true);
    }

    @Test
    void a_page_that_names_no_mall_goes_on_showing_the_one_that_stays() {
        var opened = popUp("aaa-expo", "\"booths\": 1");
        assertThat(opened.status()).isEqualTo(201);
        await().untilAsserted(() ->
                assertThat(mall.get("/api/v1/malls/aaa-expo").status()).isEqualTo(200));
        assertThat(mall.get("/api/v1/malls").body().at("/items/0/id").asText()).isEqualTo("kecil");
    }

    private static Answer close(String key) {
        var day = new DayId(new MallId(key), LocalDate.of(2026, 11, 25));
        var command = new DayCommand.CloseDay(day, mall.clock().instant());
        return mall.house().dayCommands().send(command, new Origin("uji", "SYSTEM", null, "close-" + key, null));
    }

    private static OpenMall.Answer popUp(String key, String more) {
        return mall.post(OpenMall.MALL + "/pop-ups", body(key, more), Role.ADMINISTRATOR);
    }

    private static String body(String key, String more) {
        var last = more.contains("last") ? "" : "\"last\": \"2026-11-26\", ";
        return "{\"mall\": \"" + key + "\", \"nameId\": \"Bus Layanan\", \"nameEn\": \"Service bus\", "
                + "\"first\": \"2026-11-25\", " + last + more + "}";
    }

    private static OpenMall.Answer take(String key) {
        var kiosk = mall.token(Grant.of(Role.KIOSK, new MallId(key), "kiosk of " + key));
        return mall.seen(mall.post(
                "/api/v1/malls/" + key + "/tickets",
                "{\"service\": \"ktp\"}",
                kiosk,
                "take-" + mall.clock().instant()));
    }
}
