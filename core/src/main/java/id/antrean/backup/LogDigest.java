package id.antrean.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A running SHA-256: each digest it gives covers all that came before, so nothing can be changed, moved or left out. */
final class LogDigest {
    private final MessageDigest sha256;

    LogDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] line) {
        sha256.update(line);
        sha256.update((byte) '\n');
    }

    /** Over all so far; more may be added. */
    String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this Java cannot be cloned", e);
        }
    }
}
