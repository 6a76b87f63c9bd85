package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import id.antrean.day.SmallMall;
import id.antrean.mall.AgencyId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two clerks who share a PC never act as each other, and nobody acts for another agency. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoActsTest {
    private static final String PIN = "4711";
    private static OpenMall mall;
    private static int keys;

    @BeforeAll
    static void open() {
        mall = new OpenMall();
        access().addStaff(StaffMember.clerk(SmallMall.MALL, SmallMall.RINA, "Rina"), PIN);
        access().addStaff(StaffMember.clerk(SmallMall.MALL, SmallMall.BUDI, "Budi"), PIN);
    }

    @AfterAll
    static void close() {
        mall.close();
    }

    private static Access access() {
        return mall.house().access();
    }

    @Test
    void a_person_opens_a_counter_only_in_its_own_name() {
        var rina = signedIn("rina");
        var answer = act(rina, "c2", "open", "{\"clerk\": \"budi\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("other-clerk");
    }

    @Test
    void a_person_cannot_act_at_another_ones_counter() {
        assertThat(act(signedIn("rina"), "c2", "open", "{\"clerk\": \"rina\"}").status())
                .isEqualTo(200);
        var answer = act(signedIn("budi"), "c2", "call-next", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("not-your-counter");
        mall.post(OpenMall.MALL + "/counters/c2/close", "{}", Role.SUPERVISOR);
    }

    @Test
    void a_counters_pc_where_nobody_has_signed_in_only_looks() {
        var device = cookie("{\"token\": \"" + mall.token(Role.CLERK) + "\"}");
        var look = mall.send(HttpRequest.newBuilder(URI.create(mall.base() + OpenMall.MALL + "/staff"))
                .header("Cookie", device));
        assertThat(look.body().path("items").findValuesAsText("name")).contains("Budi", "Rina");
        var answer = act(device, "c2", "open", "{\"clerk\": \"budi\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("clerk-not-named");
    }

    @Test
    void a_page_lists_only_whose_role_may_use_it() {
        var mei = new StaffMember(SmallMall.MALL, new ClerkId("mei"), "Mei", Role.SUPERVISOR, null);
        access().addStaff(mei, PIN);
        assertThat(names("?roles=supervisor,manager")).containsExactly("Mei");
        assertThat(names("?roles=clerk")).contains("Budi", "Rina").doesNotContain("Mei");
        assertThat(mall.get(OpenMall.MALL + "/staff?roles=boss", Role.CLERK).status())
                .isEqualTo(400);
    }

    private static List<String> names(String query) {
        return mall.get(OpenMall.MALL + "/staff" + query, Role.CLERK)
                .body()
                .path("items")
                .findValuesAsText("name");
    }

    @Test
    void who_closes_the_counter_is_signed_out() {
        var budi = signedIn("budi");
        act(budi, "c1", "open", "{\"clerk\": \"budi\"}");
        assertThat(act(budi, "c1", "close", "{}").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        act(budi, "c1", "open", "{\"clerk\": \"budi\"}").status())
                .isEqualTo(401));
    }

    @Test
    void a_clerk_of_one_agency_runs_only_its_counters() {
        var bank = mall.token(Grant.ofClerk(SmallMall.MALL, SmallMall.BUDI, new AgencyId("bank"), "the bank's"));
        var answer = mall.post(OpenMall.MALL + "/counters/c1/open", "{\"clerk\": \"budi\"}", bank, "key-" + ++keys);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("other-agency");
    }

    @Test
    void a_kiosk_of_one_agency_gives_only_its_tickets() {
        var bank = mall.token(new Grant(Role.KIOSK, SmallMall.MALL, new AgencyId("bank"), null, "the bank's"));
        var path = OpenMall.MALL + "/tickets";
        assertThat(mall.post(path, "{\"service\": \"ktp\"}", bank, "key-" + ++keys)
                        .code())
                .isEqualTo("other-agency");
        assertThat(mall.post(path, "{\"service\": \"setor\"}", bank, "key-" + ++keys)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_clerk_of_one_agency_sees_only_its_counters_and_lines() {
        var bank = mall.token(Grant.ofClerk(SmallMall.MALL, SmallMall.BUDI, new AgencyId("bank"), "the bank's"));

        assertThat(look(bank, "/counters").body().path("items").findValuesAsText("id"))
                .doesNotContain("c1");
        assertThat(look(bank, "/counters/c1").code()).isEqualTo("other-agency");
        assertThat(look(bank, "/counters/c1/events").code()).isEqualTo("other-agency");
        assertThat(look(bank, "/services/ktp/line").code()).isEqualTo("other-agency");
        assertThat(look(bank, "/services/setor/line").status()).isEqualTo(200);
    }

    @Test
    void a_supervisor_of_one_agency_sees_no_ticket_of_another_while_it_waits_or_after() {
        var bank = mall.token(new Grant(Role.SUPERVISOR, SmallMall.MALL, new AgencyId("bank"), null, "the bank's"));
        var waiting = mall.take("kk");
        assertThat(lookAfter(waiting, bank, "/tickets/" + waiting.text("ticket"))
                        .code())
                .isEqualTo("other-agency");
        var cancelled = mall.post(
                OpenMall.MALL + "/tickets/" + waiting.text("ticket") + "/cancel",
                "{\"reason\": \"uji\"}",
                Role.SUPERVISOR);
        assertThat(lookAfter(cancelled, bank, "/tickets/" + waiting.text("ticket"))
                        .code())
                .isEqualTo("other-agency");
    }

    @Test
    void a_supervisor_of_one_agency_lends_its_counters_to_its_own_services_only() {
        var bank = mall.token(new Grant(Role.SUPERVISOR, SmallMall.MALL, new AgencyId("bank"), null, "the bank's"));
        var counter = OpenMall.MALL + "/counters/c3/lend";
        assertThat(mall.post(counter, "{\"services\": [\"ktp\"]}", bank, "lend-1")
                        .code())
                .isEqualTo("other-agency");
        assertThat(mall.post(OpenMall.MALL + "/counters/c1/lend", "{\"services\": [\"setor\"]}", bank, "lend-2")
                        .code())
                .isEqualTo("other-agency");
    }

    @Test
    void on_a_device_of_one_agency_only_those_sign_in_who_may_work_there() {
        var access = mall.house().access();
        access.addStaff(
                new StaffMember(SmallMall.MALL, new ClerkId("dina"), "Dina", Role.CLERK, new AgencyId("dukcapil")),
                "123456");
        access.addStaff(
                new StaffMember(SmallMall.MALL, new ClerkId("tono"), "Tono", Role.CLERK, new AgencyId("bank")),
                "123456");
        access.addStaff(StaffMember.clerk(SmallMall.MALL, new ClerkId("umum"), "Umum"), "123456");
        var device = mall.token(new Grant(Role.CLERK, SmallMall.MALL, new AgencyId("bank"), null, "the bank's PC"));
        assertThat(look(device, "/staff").body().path("items").findValuesAsText("id"))
                .contains("tono", "umum")
                .doesNotContain("dina");
    }

    @Test
    void a_clerk_of_one_agency_cancels_only_its_tickets() {
        var bank = mall.token(Grant.ofClerk(SmallMall.MALL, SmallMall.BUDI, new AgencyId("bank"), "the bank's"));
        var others = mall.take("ktp").text("ticket");
        var own = mall.seen(mall.take("setor")).text("ticket");

        assertThat(cancel(bank, others).code()).isEqualTo("other-agency");
        assertThat(cancel(bank, own).status()).isEqualTo(200);
    }

    /** With what a step has done in it. */
    private static OpenMall.Answer lookAfter(OpenMall.Answer step, String token, String path) {
        return look(token, path + "?after=" + step.text("position"));
    }

    private static OpenMall.Answer look(String token, String path) {
        return mall.send(mall.request(OpenMall.MALL + path, token).GET());
    }

    private static OpenMall.Answer cancel(String token, String ticket) {
        var path = OpenMall.MALL + "/tickets/" + ticket + "/cancel";
        return mall.post(path, "{\"reason\": \"left\"}", token, "key-" + ++keys);
    }

    private static String signedIn(String clerk) {
        return cookie("{\"mall\": \"kecil\", \"clerk\": \"" + clerk + "\", \"pin\": \"" + PIN + "\"}");
    }

    private static String cookie(String body) {
        var answer = mall.send(
                HttpRequest.newBuilder(URI.create(mall.base() + "/session")).POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(200);
        var cookie = String.valueOf(answer.headers().get("set-cookie"));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static OpenMall.Answer act(String cookie, String counter, String step, String body) {
        var path = OpenMall.MALL + "/counters/" + counter + "/" + step;
        return mall.send(HttpRequest.newBuilder(URI.create(mall.base() + path))
                .header("Cookie", cookie)
                .header("Origin", mall.base())
                .header("Idempotency-Key", "key-" + ++keys)
                .POST(BodyPublishers.ofString(body)));
    }
}
