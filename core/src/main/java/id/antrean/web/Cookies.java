package id.antrean.web;

import id.antrean.access.Access;
import id.antrean.access.Session;
import id.antrean.access.SignIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two cookies of a browser: one for the device it is (a kiosk, a counter's PC), one for the person who sits there.
 * The person comes first; when the person leaves, the device is still itself and can greet the next one.
 */
final class Cookies {
    private static final String PERSON = "antrean";
    private static final String DEVICE = "antrean-device";

    private final Access access;
    private final boolean tls;

    Cookies(Access access, boolean tls) {
        this.access = access;
        this.tls = tls;
    }

    /** Whoever is signed in at the browser that sent these cookies. */
    Optional<Session> session(Call.Headers headers) {
        return value(headers, PERSON).flatMap(access::sessionOf).or(() -> value(headers, DEVICE)
                .flatMap(access::sessionOf));
    }

    String signIn(SignIn.Welcome welcome) {
        return cookie(welcome.session().device() ? DEVICE : PERSON, welcome.cookie(), welcome.lasting().toSeconds());
    }

    /** Signs the person out, or the device if nobody is signed in on it. Returns the cookie that says so. */
    Optional<String> signOut(Call.Headers headers) {
        for (var name : new String[] {PERSON, DEVICE}) {
            var secret = value(headers, name);
            if (secret.flatMap(access::sessionOf).isPresent()) {
                access.signOut(secret.get());
                return Optional.of(cookie(name, "", 0));
            }
        }
        return Optional.empty();
    }

    private String cookie(String name, String value, long seconds) {
        return prefix() + name + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (tls ? "; Secure" : "");
    }

    private String prefix() {
        return tls ? "__Host-" : "";
    }

    private Optional<String> value(Call.Headers headers, String name) {
        return find(headers.apply("Cookie"), prefix() + name + "=");
    }

    private static Optional<String> find(@Nullable String header, String start) {
        if (header == null) return Optional.empty();
        for (var part : header.split(";", 20)) {
            var cookie = part.strip();
            if (cookie.startsWith(start)) return Optional.of(cookie.substring(start.length()));
        }
        return Optional.empty();
    }
}
