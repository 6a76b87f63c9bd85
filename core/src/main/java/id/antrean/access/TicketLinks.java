package id.antrean.access;

import id.antrean.day.TicketId;
import id.antrean.mall.MallId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The link on a ticket, by which a visitor follows it. Its token names the ticket and carries 128 bits that only the
 * servers can make: whoever knows a number cannot make its link, and no table has to be kept.
 */
public final class TicketLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 200;

    /** Which ticket a token is for. */
    public record Followed(MallId mall, TicketId ticket) {}

    /** Copied for each signature: to find an algorithm and give it its key takes longer than to sign. */
    private final Mac signer;

    TicketLinks(byte[] key) {
        try {
            signer = Mac.getInstance(ALGORITHM);
            signer.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /** The token for one ticket: always the same one, so that a repeated answer is the same. */
    public String tokenOf(MallId mall, TicketId ticket) {
        var name = (mall.value() + "/" + ticket.value()).getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(signature(name), SIGNATURE_BYTES + name.length);
        System.arraycopy(name, 0, signed, SIGNATURE_BYTES, name.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The ticket a token is for; empty if these servers did not make it. */
    public Optional<Followed> ticketOf(String token) {
        if (token.length() > LONGEST) return Optional.empty();
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (signed.length <= SIGNATURE_BYTES) return Optional.empty();
        var name = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        var given = Arrays.copyOf(signed, SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(given, signature(name))) return Optional.empty();
        var parts = new String(name, StandardCharsets.UTF_8).split("/", 2);
        return Optional.of(new Followed(new MallId(parts[0]), new TicketId(parts[1])));
    }

    private byte[] signature(byte[] name) {
        try {
            return Arrays.copyOf(((Mac) signer.clone()).doFinal(name), SIGNATURE_BYTES);
        } catch (CloneNotSupportedException no) {
            throw new IllegalStateException("every JDK's " + ALGORITHM + " can be copied", no);
        }
    }
}
