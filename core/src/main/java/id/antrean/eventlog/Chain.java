package id.antrean.eventlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

/**
 * The hashes that hold the log together. Fields are parted by a zero byte, which no text in PostgreSQL can have.
 *
 * <pre>
 *   content = sha256(type 0 revision 0 millis 0 who 0 role 0 device 0 request 0 more 0 payload)
 *   chain   = sha256(chain before 0 position 0 stream 0 version 0 content)       texts in UTF-8, hashes in hex
 * </pre>
 */
final class Chain {
    /** A chain that is kept each so many positions says where a changed event is, and lets a check begin there. */
    static final long SEALED_EVERY = 100_000;

    private Chain() {}

    /** What a batch adds. */
    record Links(Seal last, List<Seal> seals) {}

    /** Of what an event says, whatever its place. */
    static String content(
            EventDictionary.Type type,
            EventDictionary.Caller caller,
            Instant recordedAt,
            long requestId,
            String more,
            String payload) {
        return sha256(String.join(
                "\0",
                type.name(),
                Integer.toString(type.revision()),
                Long.toString(recordedAt.toEpochMilli()),
                caller.who(),
                caller.role(),
                caller.device(),
                Long.toString(requestId),
                more,
                payload));
    }

    /** The same of an event from a file, which a row would be made of just so. */
    static String content(RawEvent event, EventCodec codec) {
        var rest = new HashMap<>(event.metadata());
        var caller = EventRows.callerTaken(rest);
        long requestId = EventRows.requestIdTaken(rest);
        return content(
                new EventDictionary.Type(event.type(), event.revision()),
                caller,
                event.recordedAt(),
                requestId,
                EventRows.more(rest, codec),
                event.payload());
    }

    static Seal next(Seal before, String stream, int version, String content) {
        long position = before.position() + 1;
        return new Seal(
                position,
                sha256(String.join(
                        "\0", before.chain(), Long.toString(position), stream, Integer.toString(version), content)));
    }

    /** All that a plan writes, in its order. */
    static Links over(Seal before, BatchPlan plan) {
        var at = before;
        var seals = new ArrayList<Seal>();
        for (var winner : plan.winners()) {
            var pending = winner.pending();
            int version = pending.append().expected();
            for (var row : pending.rows()) {
                at = next(at, pending.stream(), ++version, row.content());
                if (at.position() % SEALED_EVERY == 0) seals.add(at);
            }
        }
        return new Links(at, seals);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
