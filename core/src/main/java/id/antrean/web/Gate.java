package id.antrean.web;

import id.antrean.access.Access;
import id.antrean.access.Caller;
import id.antrean.access.Role;
import java.net.URI;
import java.util.Set;

/**
 * The one gate before all routes. In this order:
 * <ol><li>Who is calling: a token in the header, else a signed-in browser, else anybody. A wrong token is 401 even where
 *     none is needed; a browser whose session ended is anybody again; one that is both a person and a device is
 *     whichever may use the route, the person first.
 *     <li>A browser may change something only from a page of this very site.
 *     <li>The route's line names the roles that may use it: 401 without any, 403 with another.
 *     <li>The mall in the path is the caller's own, where it has one.</ol>
 * What a route alone can know (which agency a counter serves) it asks itself.
 */
final class Gate {
    private static final String BEARER = "Bearer ";

    private final Access access;
    private final Cookies cookies;

    Gate(Access access, Cookies cookies) {
        this.access = access;
        this.cookies = cookies;
    }

    /** Who came in, and how. */
    record Admitted(Caller caller, boolean byCookie) {}

    /** @throws ProblemException 401 or 403 */
    Admitted admit(Call call) {
        var who = whoCalls(call);
        if (who.byCookie() && call.route().method() != Method.GET) requireSameSite(call.headers());
        var rule = call.route().who();
        if (rule.anybody() || (rule.fromHere() && isHere(call))) return who;
        requireRole(who.caller().role(), rule.roles());
        requireMall(who.caller(), call);
        return who;
    }

    private Admitted whoCalls(Call call) {
        var authorization = call.headers().apply("Authorization");
        if (authorization != null) {
            if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw Problem.of(ProblemKind.TOKEN_NOT_VALID).thrown();
            }
            var token = authorization.substring(BEARER.length()).strip();
            return new Admitted(
                    access.callerOf(token)
                            .orElseThrow(() ->
                                    Problem.of(ProblemKind.TOKEN_NOT_VALID).thrown()),
                    false);
        }
        var sessions = cookies.sessions(call.headers());
        var roles = call.route().who().roles();
        return sessions.stream()
                .filter(session -> roles.contains(session.caller().role()))
                .findFirst()
                .or(() -> sessions.stream().findFirst())
                .map(session -> new Admitted(session.caller(), true))
                .orElse(new Admitted(Caller.ANYBODY, false));
    }

    /** Browsers say where a request comes from; one that says nothing cannot be a page of ours. */
    static void requireSameSite(Call.Headers headers) {
        var site = headers.apply("Sec-Fetch-Site");
        var origin = headers.apply("Origin");
        boolean same = site != null
                ? site.equals("same-origin")
                : origin != null && authority(origin).equalsIgnoreCase(String.valueOf(headers.apply("Host")));
        if (!same) throw Problem.of(ProblemKind.OTHER_SITE).thrown();
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException opaque) {
            return "";
        }
    }

    private static void requireRole(Role role, Set<Role> allowed) {
        if (allowed.contains(role)) return;
        throw Problem.of(role == Role.VISITOR ? ProblemKind.SIGN_IN : ProblemKind.NOT_ALLOWED)
                .thrown();
    }

    private static void requireMall(Caller caller, Call call) {
        var mall = call.path().get("mall");
        if (mall == null || caller.mall() == null) return;
        if (!mall.equals(caller.mall().value()))
            throw Problem.of(ProblemKind.OTHER_MALL).thrown();
    }

    private static boolean isHere(Call call) {
        return call.direct() && Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1").contains(call.address());
    }
}
