package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.mall.MallId;
import id.antrean.web.Method;
import id.antrean.web.Route;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every route as every role, over real HTTP, and holds what happens against the table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoMayTest {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    private static List<Route> table() {
        return KioskRoutes.of(KioskApi.hall(mall.house())).rows();
    }

    @Test
    void each_role_gets_in_where_the_table_says_and_nowhere_else() throws Exception {
        for (var route : table()) {
            for (var role : Role.values()) {
                boolean may = route.who().anybody() || route.who().roles().contains(role);
                int status = ask(route, role == Role.VISITOR ? null : mall.token(role));
                var as = assertThat(status).as("%s %s as %s", route.method(), route.path(), role);
                if (may) as.isNotIn(UNAUTHORIZED, FORBIDDEN);
                else as.isEqualTo(role == Role.VISITOR ? UNAUTHORIZED : FORBIDDEN);
            }
        }
    }

    @Test
    void no_role_of_another_mall_gets_in_but_for_public_reads() throws Exception {
        var other = new MallId("lain");
        for (var role : Role.values()) {
            if (role == Role.VISITOR) continue;
            var token = mall.token(Grant.of(role, other, "of another mall"));
            for (var route : table()) {
                if (route.who().anybody()) continue;
                assertThat(ask(route, token))
                        .as("%s %s as %s of another mall", route.method(), route.path(), role)
                        .isEqualTo(FORBIDDEN);
            }
        }
    }

    @Test
    void a_revoked_token_gets_in_nowhere() throws Exception {
        var made = mall.house().access().createToken(Grant.of(Role.CLERK, null, "to be revoked"));
        mall.house().access().revoke(made.id());
        for (var route : table()) {
            assertThat(ask(route, made.secret()))
                    .as("%s %s", route.method(), route.path())
                    .isEqualTo(UNAUTHORIZED);
        }
    }

    private static int ask(Route route, @Nullable String token) throws Exception {
        var path = route.path()
                .replace("{mall}", "kecil")
                .replace("{counter}", "c1")
                .replace("{service}", "ktp")
                .replace("{clerk}", "siapa")
                .replace("{token}", "tiada")
                .replace("{ticket}", "2026-11-24-A001");
        var request = HttpRequest.newBuilder(URI.create(mall.base() + path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        var body = route.method() == Method.GET ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        request.method(route.method().name(), body);
        // only the head: an event stream never ends
        var answer = mall.http().send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
