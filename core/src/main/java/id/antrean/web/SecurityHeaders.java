package id.antrean.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** What every answer carries so that a browser trusts nothing but this site. */
final class SecurityHeaders {
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    static final String PLAIN_PAGE =
            "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String pages;
    private final MultiMap common = HttpHeaders.headers();

    SecurityHeaders(List<String> alsoConnectTo, boolean tls) {
        common(tls)
                .forEach((name, value) ->
                        common.add(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
        pages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " media-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self'"
                + alsoConnectTo.stream().map(origin -> " " + origin).reduce("", String::concat)
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** For JSON, text and everything else that is no page. Not to be changed. */
    MultiMap common() {
        return common;
    }

    private static Map<String, String> common(boolean tls) {
        return Map.of(
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Content-Security-Policy",
                NO_PAGE,
                "Cache-Control",
                "no-store",
                tls ? "Strict-Transport-Security" : "X-Frame-Options",
                tls ? "max-age=31536000" : "DENY");
    }

    /** The policy of a page: everything from this site, nothing inline. */
    String ofPages() {
        return pages;
    }
}
