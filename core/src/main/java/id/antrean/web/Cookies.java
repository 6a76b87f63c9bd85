package id.antrean.web;

import id.antrean.access.Access;
import id.antrean.access.Role;
import id.antrean.access.Session;
import id.antrean.access.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of a browser: one for the person who sits there, one for each kind of device it is (a kiosk, a counter's
 * PC). The person comes first; when the person leaves, the device is still itself and can greet the next one. Each
 * server has names of its own, for browsers give a host's cookies to all its ports.
 */
final class Cookies {
    private static final List<Role> DEVICES = List.of(Role.CLERK, Role.KIOSK, Role.DISPLAY);
    private static final int MOST = 50;

    private final Access access;
    private final boolean tls;
    private final String person;

    /** @param server its name, part of the cookies' */
    Cookies(Access access, String server, boolean tls) {
        this.access = access;
        this.tls = tls;
        person = (tls ? "__Host-" : "") + "antrean-" + server;
    }

    static Cookies of(WebSetup setup) {
        return new Cookies(setup.access(), setup.name(), setup.behindTls());
    }

    /** Whoever is signed in at the browser that sent these cookies, the person first. */
    List<Session> sessions(Call.Headers headers) {
        var sessions = new ArrayList<Session>();
        for (var name : names()) value(headers, name).flatMap(access::sessionOf).ifPresent(sessions::add);
        return sessions;
    }

    /** The cookie to set. Whoever sat there before is signed out. */
    String signIn(SignIn.Welcome welcome, Call.Headers headers) {
        var session = welcome.session();
        var name = session.device() ? device(session.caller().role()) : person;
        value(headers, name).ifPresent(access::signOut);
        return cookie(name, welcome.cookie(), welcome.lasting().toSeconds());
    }

    /** Signs the person out, or the device if no person is signed in on it; the cookie to set, if anybody was. */
    Optional<String> signOut(Call.Headers headers) {
        for (var name : names()) {
            var secret = value(headers, name);
            if (secret.flatMap(access::sessionOf).isPresent()) {
                access.signOut(secret.get());
                return Optional.of(cookie(name, "", 0));
            }
        }
        return Optional.empty();
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        names.add(person);
        DEVICES.forEach(role -> names.add(device(role)));
        return names;
    }

    private String device(Role role) {
        return person + "-" + role.key();
    }

    private String cookie(String name, String value, long seconds) {
        return name + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (tls ? "; Secure" : "");
    }

    private static Optional<String> value(Call.Headers headers, String name) {
        var header = headers.apply("Cookie");
        if (header == null) return Optional.empty();
        for (var part : header.split(";", MOST)) {
            var cookie = part.strip();
            if (cookie.startsWith(name + "=")) return Optional.of(cookie.substring(name.length() + 1));
        }
        return Optional.empty();
    }
}
