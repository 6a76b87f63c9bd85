package id.antrean.access;

import com.password4j.PBKDF2Function;
import com.password4j.Password;
import com.password4j.types.Hmac;
import java.util.concurrent.Semaphore;

/**
 * Keeps PINs as PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's number). A PIN has few digits, so what protects it
 * while the server runs is {@link Attempts}; this makes a stolen table expensive. Argon2id would be better still, but
 * in pure Java it takes a second and 19 MB a guess on a small machine, which is itself a way to stop the server.
 */
final class Pins {
    private static final PBKDF2Function FUNCTION = PBKDF2Function.getInstance(Hmac.SHA512, 210_000, 256);
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;

    /** A hash that no PIN has, checked when there is no such clerk: both cases take as long. */
    private final String nobody = hash("nobody has this PIN");

    private final Semaphore room = new Semaphore(AT_ONCE);

    String hash(String pin) {
        return Password.hash(pin).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /** Whether the PIN is right; waits its turn, for hashing is work. */
    boolean matches(String pin, String hash) {
        room.acquireUninterruptibly();
        try {
            return Password.check(pin, hash).with(FUNCTION);
        } finally {
            room.release();
        }
    }

    String nobody() {
        return nobody;
    }
}
