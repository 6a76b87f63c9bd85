package id.antrean.eventlog;

import java.time.Instant;

/** For a benchmark: what the writing of events spends on their chain. */
public final class ChainWork {
    private ChainWork() {}

    /** The chain over so many events of one stream, each with this payload. */
    public static String over(int events, String payload) {
        var type = new EventDictionary.Type("ticket-issued", 3);
        var caller = new EventDictionary.Caller("kiosk-1", "KIOSK", "kiosk-1");
        var at = new Seal(0, "0".repeat(64));
        var recordedAt = Instant.parse("2026-11-24T02:00:01.417Z");
        for (int version = 1; version <= events; version++) {
            at = Chain.next(
                    at,
                    "day:mal-17:2026-11-24",
                    version,
                    Chain.content(type, caller, recordedAt.plusMillis(version), version, "", payload));
        }
        return at.chain();
    }
}
