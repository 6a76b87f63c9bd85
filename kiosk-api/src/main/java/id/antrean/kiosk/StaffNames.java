package id.antrean.kiosk;

import id.antrean.access.Access;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import id.antrean.mall.MallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The names of a mall's staff, looked up at most twice a minute: each counter's page asks for one at every change. */
final class StaffNames {
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private record Known(Map<ClerkId, String> names, Instant until) {}

    private final Access access;
    private final Clock wallClock;
    private final Map<MallId, Known> malls = new ConcurrentHashMap<>();

    StaffNames(Access access, Clock wallClock) {
        this.access = access;
        this.wallClock = wallClock;
    }

    /** The clerk's name; the key itself for one who is not on the staff list. */
    String of(MallId mall, ClerkId clerk) {
        var now = wallClock.instant();
        var known = malls.get(mall);
        if (known == null || !now.isBefore(known.until())) {
            var names = access.staffOf(mall).stream().collect(Collectors.toMap(StaffMember::clerk, StaffMember::name));
            known = new Known(names, now.plus(KEPT_FOR));
            malls.put(mall, known);
        }
        return known.names().getOrDefault(clerk, clerk.value());
    }
}
