package id.antrean.web;

import id.antrean.access.Caller;
import id.antrean.eventlog.Idempotency;
import id.antrean.mall.MallId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** How a repeat of a request is known: its key, whose it is, and a hash of the whole request. */
final class IdempotencyKeys {
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7E]{1,100}");

    private IdempotencyKeys() {}

    /** @throws ProblemException 400 without a key */
    static Idempotency of(Call call, Caller caller, MallId mall) {
        var key = call.headers().apply("Idempotency-Key");
        if (key == null || !SANE.matcher(key).matches()) {
            throw Problem.of(ProblemKind.IDEMPOTENCY_KEY_MISSING).thrown();
        }
        return new Idempotency(caller.subject() + "@" + mall, key, hash(call));
    }

    private static String hash(Call call) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((call.route().method() + " " + call.uri() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(call.body().bytes()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
