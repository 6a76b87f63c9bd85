package id.antrean.figures;

import java.util.Locale;
import java.util.Optional;

/** What one row of an answer is about. */
public enum By {
    /** Of little use for one mall alone. */
    MALL,
    SERVICE,
    AGENCY,
    /** The counter that had the leg last; legs that were never called are in the total only. */
    COUNTER,
    /** The clerk who had the leg last; legs that were never called are in the total only. */
    CLERK,
    /** Hour of the day in mall time, {@code "08"}: in which the leg joined; for what was served, in which it ended. */
    HOUR,
    /** Service date, {@code "2026-11-24"}. */
    DAY;

    /** Whether a key means the same in every mall: counters and clerks are each mall's own. */
    public boolean isNational() {
        return this != COUNTER && this != CLERK;
    }

    /** As in addresses: {@code service}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for anything but a key, which is lower case */
    public static Optional<By> of(String key) {
        for (var by : values()) if (by.key().equals(key)) return Optional.of(by);
        return Optional.empty();
    }
}
