package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.day.SmallMall;
import id.antrean.mall.AgencyId;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading, previewing, publishing and looking back at a catalogue, as forms and files do it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AdministrationOverHttpTest {
    private static final String CATALOGUE = OpenMall.MALL + "/catalogue";

    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    @Test
    void the_file_that_is_exported_is_imported_as_the_same_catalogue() throws Exception {
        var request = mall.request(CATALOGUE + "?format=yaml", mall.token(Role.MANAGER));
        var file = mall.http().send(request.GET().build(), BodyHandlers.ofString());
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).endsWith(".yaml\"");
        assertThat(CatalogueYaml.read("export", file.body()))
                .isEqualTo(new CatalogueReading.Sound(mall.house()
                        .mallCommands()
                        .current(SmallMall.MALL)
                        .orElseThrow()
                        .catalogue()));
        int before = read().body().path("version").asInt();
        var put = mall.request(CATALOGUE, mall.token(Role.ADMINISTRATOR)).header("Content-Type", "application/yaml");
        var answer = mall.send(put.PUT(BodyPublishers.ofString(file.body())));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isEqualTo(before);
    }

    @Test
    void the_second_of_two_administrators_is_refused_and_nothing_of_the_first_is_lost() {
        var one = read();
        var other = read();
        assertThat(put(minutes(one, 11), one).status()).isEqualTo(200);
        var refused = put(minutes(other, 13), other);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("catalogue-changed");
        assertThat(read().body().at("/catalogue/services/0/minutes").asInt()).isEqualTo(11);
    }

    @Test
    void what_is_wrong_in_a_form_is_named_by_its_field() {
        var read = read();
        var catalogue = minutes(read, 999);
        ((ObjectNode) catalogue.at("/agencies/1")).put("prefix", "A");
        var answer = put(catalogue, read);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("services[0].minutes", "agencies[1].prefix");
    }

    @Test
    void a_preview_says_what_changes_and_what_that_does_to_those_who_wait_and_publishes_nothing() {
        var read = read();
        for (int i = 0; i < 3; i++) mall.take("setor");
        priority("setor");
        mall.seen(priority("setor"));
        var catalogue = (ObjectNode) minutes(read, 12);
        ((ObjectNode) catalogue.path("policy"))
                .putObject("ordering")
                .put("kind", "alternating")
                .put("priorityCalls", 1);
        var answer = preview(catalogue, mall.token(Role.MANAGER));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("changes").findValuesAsText("path"))
                .contains("services[ktp].minutes", "policy.ordering");
        var today = answer.body().path("today");
        assertThat(today.path("standDifferently").asInt()).isEqualTo(2);
        assertThat(today.path("services").get(0).path("service").asText()).isEqualTo("setor");
        assertThat(read().body().path("version")).isEqualTo(read.body().path("version"));
    }

    @Test
    void a_table_of_holidays_is_read_and_one_that_is_wrong_is_refused_with_its_lines() {
        var days = table("date,name\n2027-12-31,Cuti bersama\n");
        assertThat(days.status()).isEqualTo(200);
        assertThat(days.body().at("/items/0/date").asText()).isEqualTo("2027-12-31");
        assertThat(days.body().at("/items/0/service")).isEmpty();
        var wrong = table("date,name\n31-12-2027,Cuti bersama\n");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("errors").findValuesAsText("pointer")).containsExactly("line 2");
    }

    private static OpenMall.Answer table(String csv) {
        return mall.send(mall.request(CATALOGUE + "/special-days", mall.token(Role.ADMINISTRATOR))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    @Test
    void every_change_is_kept_with_who_when_before_and_after() {
        var read = read();
        int old = read.body().at("/catalogue/services/1/minutes").asInt();
        var catalogue = read.body().path("catalogue").<ObjectNode>deepCopy();
        ((ObjectNode) catalogue.at("/services/1")).put("minutes", old + 7);
        assertThat(put(catalogue, read).status()).isEqualTo(200);
        var newest = mall.get(OpenMall.MALL + "/changes", Role.MANAGER)
                .body()
                .path("items")
                .get(0);
        assertThat(newest.path("version").asInt())
                .isEqualTo(read.body().path("version").asInt() + 1);
        assertThat(newest.path("who").asText()).startsWith("token:");
        assertThat(newest.path("role").asText()).isEqualTo("administrator");
        assertThat(newest.path("at").asText()).isEqualTo(mall.clock().instant().toString());
        var change = newest.path("changes").get(0);
        assertThat(change.path("path").asText()).isEqualTo("services[kk].minutes");
        assertThat(change.path("before").asText()).isEqualTo(String.valueOf(old));
        assertThat(change.path("after").asText()).isEqualTo(String.valueOf(old + 7));
        var first = mall.get(CATALOGUE + "?version=1", Role.MANAGER);
        assertThat(first.body().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void an_agencys_administrator_changes_what_is_its_own_and_nothing_else() {
        var bank = mall.token(
                new Grant(Role.ADMINISTRATOR, SmallMall.MALL, new AgencyId("bank"), null, "bank's administrator"));
        var read = read();
        var own = read.body().path("catalogue").<ObjectNode>deepCopy();
        ((ObjectNode) own.at("/services/2")).put("minutes", 6);
        assertThat(put(own, bank, read).status()).isEqualTo(200);

        var after = read();
        var foreign = (ObjectNode) minutes(after, 14);
        foreign.put("numberDigits", 4);
        var refused = put(foreign, bank, after);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-theirs");
        assertThat(refused.body().path("errors").findValuesAsText("pointer"))
                .containsExactly("numberDigits", "services[ktp].minutes");
        assertThat(preview(foreign, bank).body().path("notYours").findValuesAsText("path"))
                .isEqualTo(List.of("numberDigits", "services[ktp].minutes"));
        var seen = mall.send(mall.request(OpenMall.MALL + "/changes", bank).GET())
                .body()
                .path("items");
        assertThat(seen.findValuesAsText("path")).isNotEmpty().allMatch(path -> path.startsWith("services[setor]"));
    }

    private static OpenMall.Answer priority(String service) {
        return mall.post(
                OpenMall.MALL + "/tickets",
                "{\"service\": \"" + service + "\", \"priorityClass\": \"elderly\"}",
                Role.SUPERVISOR);
    }

    private static OpenMall.Answer read() {
        return mall.get(CATALOGUE, Role.ADMINISTRATOR);
    }

    private static JsonNode minutes(OpenMall.Answer read, int minutes) {
        var catalogue = read.body().path("catalogue").<ObjectNode>deepCopy();
        ((ObjectNode) catalogue.at("/services/0")).put("minutes", minutes);
        return catalogue;
    }

    private static OpenMall.Answer put(JsonNode catalogue, OpenMall.Answer read) {
        return put(catalogue, mall.token(Role.ADMINISTRATOR), read);
    }

    private static OpenMall.Answer put(JsonNode catalogue, String token, OpenMall.Answer read) {
        return mall.seen(mall.send(mall.request(CATALOGUE, token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + read.body().path("version").asInt() + "\"")
                .PUT(BodyPublishers.ofString(catalogue.toString()))));
    }

    private static OpenMall.Answer preview(JsonNode catalogue, String token) {
        return mall.send(mall.request(CATALOGUE + "/preview", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(catalogue.toString())));
    }
}
