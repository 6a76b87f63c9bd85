package id.antrean.access;

import com.password4j.CompressedPBKDF2Function;
import com.password4j.Password;
import com.password4j.types.Hmac;
import java.util.concurrent.Semaphore;

/**
 * Keeps PINs as salted PBKDF2 with HMAC-SHA-512. Fifty thousand rounds take a tenth of a second, so that thirty clerks
 * who sign in at eight do not stop a small server. More would not help: a PIN has so few digits that whoever steals the
 * table finds it anyway, and while the server runs {@link Attempts} is what protects it. For the same reason not
 * Argon2id, which in pure Java takes a second and 19 MB a guess.
 */
final class Pins {
    private static final CompressedPBKDF2Function FUNCTION =
            CompressedPBKDF2Function.getInstance(Hmac.SHA512, 50_000, 256);
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;

    /**
     * A hash that no PIN has, checked when there is no such clerk: both cases take as long. Of 32 bytes of chance that
     * were kept nowhere; written down, for to make one took a sixth of a start's processor time.
     */
    static final String NOBODY =
            "$5$214748364800256$CcqlIDuJJo/UOG+YzjQwCw==$9EogA1x35gY5tdseuRAsC1KfGCP2eRphSYf5JIvfo7E=";

    private final Semaphore room = new Semaphore(AT_ONCE);

    static String hash(String pin) {
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
}
