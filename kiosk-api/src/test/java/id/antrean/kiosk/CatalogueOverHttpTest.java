package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Role;
import id.antrean.day.SmallMall;
import id.antrean.mall.yaml.CatalogueYaml;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CatalogueOverHttpTest {
    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    @Test
    void a_new_catalogue_takes_effect_in_the_open_day() {
        mall.take("kk");
        var published = mall.publish(SmallMall.catalogue(1, null));
        assertThat(published.status()).isEqualTo(200);
        var version = published.body().path("version").asInt();
        assertThat(version).isGreaterThan(1);
        await().untilAsserted(() -> assertThat(
                        mall.get(OpenMall.MALL).body().path("version").asInt())
                .isEqualTo(version));
        assertThat(mall.take("ktp").status()).isEqualTo(201);
        assertThat(mall.take("ktp").code()).isEqualTo("quota-full");
    }

    @Test
    void a_bad_catalogue_is_refused_whole_with_every_line_and_the_old_one_stays() {
        var before = mall.get(OpenMall.MALL).body().path("version").asInt();
        var bad = CatalogueYaml.write(SmallMall.catalogue())
                .replace("prefix: L", "prefix: A")
                .replace("timeZone", "timezone");
        var answer = put(bad);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-catalogue");
        assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                .isNotEmpty()
                .allMatch(pointer -> pointer.startsWith("line "));
        assertThat(mall.get(OpenMall.MALL).body().path("version").asInt()).isEqualTo(before);
    }

    @Test
    void a_catalogue_of_another_mall_is_refused() {
        var answer = put(CatalogueYaml.write(SmallMall.catalogue()).replace("kecil", "besar"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).isEqualTo("This catalogue is of another mall.");
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(mall.send(mall.request(OpenMall.MALL + "/catalogue", mall.token(Role.ADMINISTRATOR))
                                .PUT(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe})))
                        .status())
                .isEqualTo(400);
    }

    private static OpenMall.Answer put(String catalogue) {
        return mall.send(mall.request(OpenMall.MALL + "/catalogue", mall.token(Role.ADMINISTRATOR))
                .PUT(BodyPublishers.ofString(catalogue)));
    }
}
