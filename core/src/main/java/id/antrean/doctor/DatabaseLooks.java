package id.antrean.doctor;

import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.Diagnosis;
import id.antrean.database.UnusableDatabase;
import id.antrean.eventlog.EventCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The database: reachable, durable, migrated, on time, with room for connections, its events such as this program reads,
 * and its views at the log's end.
 */
public final class DatabaseLooks {
    private static final long BEHIND_MAX = 1_000;
    private static final int SPARE_CONNECTIONS = 20;

    private DatabaseLooks() {}

    /** @param codec of this program's events */
    public static List<Finding> of(DatabaseAddress address, InstantSource wallClock, EventCodec codec) {
        Diagnosis diagnosis;
        try {
            diagnosis = Diagnosis.of(address);
        } catch (UnusableDatabase failure) {
            return List.of(Finding.wrong(
                    "database",
                    String.valueOf(failure.getMessage()),
                    "Start it, or mend --database-url, --database-user and the password."));
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok("database", "PostgreSQL " + diagnosis.version() + " at " + address.shown()));
        findings.add(durable(diagnosis.notDurable()));
        findings.add(migrated(diagnosis));
        findings.add(clock(Duration.between(diagnosis.now(), wallClock.instant())));
        findings.add(connections(diagnosis.connections(), diagnosis.connectionsMax()));
        findings.add(readable(diagnosis.kinds(), codec));
        for (var view : diagnosis.views()) findings.add(view(view, diagnosis.head()));
        return findings;
    }

    static Finding durable(List<String> off) {
        return off.isEmpty()
                ? Finding.ok("durability", "fsync, synchronous_commit and full_page_writes are on")
                : Finding.wrong(
                        "durability", String.join(", ", off) + " switched off", "Switch it on in postgresql.conf.");
    }

    private static Finding migrated(Diagnosis diagnosis) {
        if (diagnosis.pending() == 0) return Finding.ok("schema", "at version " + diagnosis.schema());
        return Finding.warning(
                "schema",
                "at version " + diagnosis.schema() + ", " + diagnosis.pending() + " migrations behind this program",
                "The next serve brings it up to date; back up first.");
    }

    /** @param skew of one clock to the other */
    public static Finding clock(Duration skew) {
        var found = "%.1f s between this machine and the database"
                .formatted(skew.abs().toMillis() / 1_000.0);
        return skew.abs().compareTo(Database.SKEW_MAX) <= 0
                ? Finding.ok("clock", found)
                : Finding.wrong("clock", found, "Set both by NTP: a node this far off is not ready.");
    }

    static Finding connections(int used, int most) {
        var found = used + " of " + most + " connections in use";
        return most - used >= SPARE_CONNECTIONS
                ? Finding.ok("connections", found)
                : Finding.warning("connections", found, "A node takes up to 20: raise max_connections.");
    }

    private static Finding readable(List<Diagnosis.Kind> kinds, EventCodec codec) {
        var unreadable = kinds.stream()
                .filter(kind -> !codec.canRead(kind.name(), kind.revision()))
                .map(kind -> kind.name() + " " + kind.revision())
                .toList();
        return unreadable.isEmpty()
                ? Finding.ok("events", kinds.size() + " kinds, and this program reads them all")
                : Finding.wrong(
                        "events",
                        "a newer version has written, or was about to: " + String.join(", ", unreadable),
                        "Start that version or a later one: this one does not open the log.");
    }

    static Finding view(Diagnosis.View view, long head) {
        long behind = Math.max(0, head - view.position());
        var found = behind == 0 ? "has all " + head + " events" : behind + " of " + head + " events to go";
        return behind <= BEHIND_MAX
                ? Finding.ok("view " + view.name(), found)
                : Finding.warning(
                        "view " + view.name(),
                        found,
                        "Runs no house, or does it stand still? /health/ready of the house says which event it cannot pass.");
    }
}
