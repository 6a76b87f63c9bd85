package id.antrean.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and what is kept of them. */
final class Secrets {
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 5;
    private static final int PINS = 1_000_000;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /** 256 random bits as 43 characters that are safe in headers, cookies and addresses. */
    String next() {
        return TEXT.encodeToString(bytes());
    }

    /** Six random digits. */
    String pin() {
        return "%06d".formatted(random.nextInt(PINS));
    }

    byte[] bytes() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A short public name; its table refuses the rare second one. */
    String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
