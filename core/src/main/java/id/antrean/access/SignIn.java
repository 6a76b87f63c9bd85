package id.antrean.access;

import java.time.Duration;

/** What came of signing in. */
public sealed interface SignIn {
    /**
     * A session began.
     *
     * @param cookie the secret to keep in the browser; nobody can read it back
     * @param lasting how long it may last at most
     */
    record Welcome(Session session, String cookie, Duration lasting) implements SignIn {}

    /** No such token, or no such clerk with this PIN: which of the two is not said. */
    record Unknown() implements SignIn {}

    /** Too many wrong PINs for this clerk or from this address. */
    record Wait(Duration atLeast) implements SignIn {}
}
