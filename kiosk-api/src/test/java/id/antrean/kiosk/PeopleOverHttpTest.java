package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.SignIn;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import id.antrean.day.SmallMall;
import id.antrean.mall.AgencyId;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff and tokens as the administration page has them, for the mall and for a tenant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PeopleOverHttpTest {
    private static final String STAFF = OpenMall.MALL + "/staff/";
    private static final String TOKENS = OpenMall.MALL + "/tokens";

    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    private final String administrator = mall.token(Role.ADMINISTRATOR);
    private final String bank = mall.token(
            new Grant(Role.ADMINISTRATOR, SmallMall.MALL, new AgencyId("bank"), null, "bank's administrator"));

    @Test
    void somebody_added_signs_in_with_the_pin_that_was_told_once() {
        var added = put(administrator, "sari", "{\"name\": \"Sari\", \"role\": \"clerk\", \"agency\": \"bank\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(signIn("sari", added.text("pin"))).isInstanceOf(SignIn.Welcome.class);
        var changed =
                put(administrator, "sari", "{\"name\": \"Sari\", \"role\": \"supervisor\", \"agency\": \"bank\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("pin").isNull()).isTrue();
        assertThat(signIn("sari", added.text("pin"))).isInstanceOf(SignIn.Welcome.class);
        var again = send(administrator, "PUT", STAFF + "sari/pin", "{}");
        assertThat(signIn("sari", added.text("pin"))).isInstanceOf(SignIn.Unknown.class);
        assertThat(signIn("sari", again.text("pin"))).isInstanceOf(SignIn.Welcome.class);
        assertThat(send(administrator, "DELETE", STAFF + "sari", "").status()).isEqualTo(204);
        assertThat(send(administrator, "DELETE", STAFF + "sari", "").status()).isEqualTo(404);
    }

    @Test
    void a_token_is_told_once_works_for_this_mall_and_ends() {
        var made = send(administrator, "POST", TOKENS, "{\"role\": \"kiosk\", \"name\": \"kios pintu timur\"}");
        assertThat(made.status()).isEqualTo(201);
        var caller = mall.house().access().callerOf(made.text("secret")).orElseThrow();
        assertThat(caller.mall()).isEqualTo(SmallMall.MALL);
        var listed = mall.send(mall.request(TOKENS, administrator).GET()).body();
        assertThat(listed.toString()).contains("kios pintu timur").doesNotContain(made.text("secret"));
        assertThat(send(administrator, "DELETE", TOKENS + "/" + made.text("id"), "")
                        .status())
                .isEqualTo(204);
        assertThat(mall.house().access().callerOf(made.text("secret"))).isEmpty();
    }

    @Test
    void an_agency_gives_and_takes_only_what_is_its_own() {
        mall.house()
                .access()
                .addStaff(
                        new StaffMember(
                                SmallMall.MALL, new ClerkId("dina"), "Dina", Role.CLERK, new AgencyId("dukcapil")),
                        "123456");
        mall.house().access().addStaff(StaffMember.clerk(SmallMall.MALL, new ClerkId("umum"), "Umum"), "123456");
        assertThat(put(bank, "tono", "{\"name\": \"Tono\", \"role\": \"clerk\", \"agency\": \"bank\"}")
                        .status())
                .isEqualTo(201);
        assertThat(put(bank, "x", "{\"name\": \"X\", \"role\": \"clerk\", \"agency\": \"dukcapil\"}")
                        .code())
                .isEqualTo("not-theirs");
        assertThat(put(bank, "x", "{\"name\": \"X\", \"role\": \"administrator\"}")
                        .code())
                .isEqualTo("not-theirs");
        assertThat(put(bank, "dina", "{\"name\": \"Dina\", \"role\": \"clerk\", \"agency\": \"bank\"}")
                        .code())
                .isEqualTo("not-theirs");
        assertThat(send(bank, "PUT", STAFF + "umum/pin", "{}").code()).isEqualTo("not-theirs");
        assertThat(send(bank, "DELETE", STAFF + "dina", "").code()).isEqualTo("not-theirs");
        assertThat(send(bank, "POST", TOKENS, "{\"role\": \"kiosk\", \"name\": \"kios\"}")
                        .code())
                .isEqualTo("not-theirs");
        var members = mall.send(mall.request(OpenMall.MALL + "/members", bank).GET());
        assertThat(members.body().path("items").findValuesAsText("id")).containsExactly("tono");
        var changes =
                mall.send(mall.request(OpenMall.MALL + "/access-changes", bank).GET());
        assertThat(changes.body().path("items").findValuesAsText("agency"))
                .isNotEmpty()
                .containsOnly("bank");
    }

    @Test
    void a_token_of_the_mall_or_of_another_agency_is_not_there_for_an_agency() {
        var made = send(administrator, "POST", TOKENS, "{\"role\": \"display\", \"name\": \"layar\"}");
        assertThat(send(bank, "DELETE", TOKENS + "/" + made.text("id"), "").status())
                .isEqualTo(404);
        assertThat(mall.send(mall.request(TOKENS, bank).GET())
                        .body()
                        .path("items")
                        .findValuesAsText("agency"))
                .containsOnly("bank");
    }

    @Test
    void nobody_takes_the_own_key_away() {
        var pin = mall.house()
                .access()
                .by("test")
                .addStaff(new StaffMember(SmallMall.MALL, new ClerkId("joko"), "Joko", Role.ADMINISTRATOR, null));
        assertThat(pin).hasSize(6);
        var own = mall.token(new Grant(Role.ADMINISTRATOR, SmallMall.MALL, null, new ClerkId("joko"), "Joko's own"));
        assertThat(send(own, "DELETE", STAFF + "joko", "").code()).isEqualTo("yourself");
        assertThat(put(own, "joko", "{\"name\": \"Joko\", \"role\": \"clerk\"}").code())
                .isEqualTo("yourself");
    }

    @Test
    void an_agency_that_the_mall_does_not_have_gets_nobody() {
        assertThat(put(administrator, "x", "{\"name\": \"X\", \"role\": \"clerk\", \"agency\": \"tiada\"}")
                        .status())
                .isEqualTo(404);
    }

    private static SignIn signIn(String clerk, String pin) {
        return mall.house().access().signIn(SmallMall.MALL, new ClerkId(clerk), pin, "127.0.0.1");
    }

    private static OpenMall.Answer put(String token, String clerk, String body) {
        return send(token, "PUT", STAFF + clerk, body);
    }

    private static OpenMall.Answer send(String token, String method, String path, String body) {
        return mall.send(mall.request(path, token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
