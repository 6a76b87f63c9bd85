package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.SmallMall;
import id.antrean.mall.AgencyId;
import id.antrean.mall.yaml.CatalogueYaml;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A policy that changes at a stated instant of the day. It is half past eight. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ScheduleOverHttpTest {
    private static final String PATH = OpenMall.MALL + "/catalogue/scheduled";

    private final OpenMall mall = new OpenMall();

    @AfterEach
    void close() {
        mall.close();
    }

    private OpenMall.Answer schedule(String at, String catalogue) {
        return mall.send(mall.request(PATH + "?at=" + at, mall.token(Role.ADMINISTRATOR))
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(catalogue)));
    }

    private static String withQuota(int ktp) {
        return CatalogueYaml.write(SmallMall.catalogue(ktp, null));
    }

    private OpenMall.Answer read() {
        return mall.get(PATH, Role.MANAGER);
    }

    @Test
    void it_changes_nothing_before_and_is_an_event_of_the_day_then() {
        mall.take("ktp");
        var scheduled = schedule("2026-11-24T02:00:00Z", withQuota(1));
        assertThat(scheduled.text("effectiveAt")).isEqualTo("2026-11-24T02:00:00Z");
        var who = read().text("who");
        assertThat(who).startsWith("token:");
        assertThat(mall.take("ktp").status()).isEqualTo(201);

        mall.clock().pass(Duration.ofMinutes(31));

        await().until(() -> mall.take("ktp").code().equals("quota-full"));
        assertThat(read().status()).isEqualTo(204);
        var applied = mall.house().log().read(SmallMall.DAY.stream()).stream()
                .filter(recorded -> recorded.event() instanceof CatalogueApplied)
                .toList();
        assertThat(applied).hasSize(1);
        assertThat(mall.house()
                        .log()
                        .last("mall:" + SmallMall.MALL)
                        .orElseThrow()
                        .metadata())
                .containsEntry("who", who);
    }

    @Test
    void a_catalogue_published_in_between_takes_its_place_and_that_is_told() {
        schedule("2026-11-24T02:00:00Z", withQuota(1));
        mall.publish(SmallMall.catalogue(7, null));

        mall.clock().pass(Duration.ofMinutes(31));

        await().until(() -> !read().body().path("refused").isNull());
        assertThat(mall.get(OpenMall.MALL).body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_at_once_and_a_time_that_has_passed_is_refused() {
        assertThat(schedule("2026-11-24T02:00:00Z", withQuota(1).replace("prefix: L", "prefix: A"))
                        .code())
                .isEqualTo("bad-catalogue");
        assertThat(schedule("2026-11-24T01:00:00Z", withQuota(1)).status()).isEqualTo(400);
        assertThat(schedule("besok", withQuota(1)).status()).isEqualTo(400);
        assertThat(read().status()).isEqualTo(204);
    }

    @Test
    void an_agency_neither_withdraws_nor_replaces_what_the_mall_has_scheduled() {
        var bank = mall.token(
                new Grant(Role.ADMINISTRATOR, SmallMall.MALL, new AgencyId("bank"), null, "bank's administrator"));
        schedule("2026-11-24T02:00:00Z", withQuota(1));
        var withdrawn = mall.send(mall.request(PATH, bank).DELETE());
        assertThat(withdrawn.code()).isEqualTo("not-theirs");
        var replaced = mall.send(mall.request(PATH + "?at=2026-11-24T03:00:00Z", bank)
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(CatalogueYaml.write(SmallMall.catalogue()))));
        assertThat(replaced.code()).isEqualTo("not-theirs");
        assertThat(read().text("effectiveAt")).isEqualTo("2026-11-24T02:00:00Z");
    }

    @Test
    void who_has_read_an_older_version_schedules_nothing() {
        var answer = mall.send(mall.request(PATH + "?at=2026-11-24T02:00:00Z", mall.token(Role.ADMINISTRATOR))
                .header("Content-Type", "application/yaml")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString(withQuota(1))));
        assertThat(answer.code()).isEqualTo("catalogue-changed");
        assertThat(read().status()).isEqualTo(204);
    }

    @Test
    void it_may_be_withdrawn() {
        schedule("2026-11-24T02:00:00Z", withQuota(1));
        var gone = mall.send(mall.request(PATH, mall.token(Role.ADMINISTRATOR)).DELETE());
        assertThat(gone.status()).isEqualTo(204);
        assertThat(read().status()).isEqualTo(204);
    }
}
