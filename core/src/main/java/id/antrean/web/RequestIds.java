package id.antrean.web;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One id for a request, from the socket to the event: the caller's own if it is a sane one. */
final class RequestIds {
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int BYTES = 8;

    private final RandomGenerator dice;

    RequestIds(RandomGenerator dice) {
        this.dice = dice;
    }

    String of(@Nullable String sent) {
        if (sent != null && SANE.matcher(sent).matches()) return sent;
        var bytes = new byte[BYTES];
        dice.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
