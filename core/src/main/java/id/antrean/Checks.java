package id.antrean;

import id.antrean.board.LiveDays;
import id.antrean.database.Database;
import id.antrean.database.UnusableDatabase;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Views;
import id.antrean.health.Health.Check;
import id.antrean.health.Health.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What a house cannot do without. */
final class Checks {
    /** The check without which nothing else need be asked. */
    static final String DATABASE = "database";

    private Checks() {}

    static Map<String, Check> of(Database database, Clock wallClock, EventLog log, LiveDays live) {
        return Map.of(
                DATABASE, () -> database(database),
                "clock", () -> clock(database, wallClock),
                "log", () -> allGoes(log.stopped()),
                "live-days", () -> allGoes(live.stopped()));
    }

    private static Verdict database(Database database) {
        try {
            database.now();
            return Verdict.up("answers");
        } catch (UnusableDatabase failure) {
            return Verdict.down("The database does not answer.");
        }
    }

    private static Verdict clock(Database database, Clock wallClock) {
        try {
            var skew = Duration.between(database.now(), wallClock.instant()).abs();
            var seconds = "%.1f s from the database's clock".formatted(skew.toMillis() / 1_000.0);
            return skew.compareTo(ClockWatch.SKEW_MAX) <= 0 ? Verdict.up(seconds) : Verdict.down(seconds);
        } catch (UnusableDatabase failure) {
            return Verdict.down("The database does not answer.");
        }
    }

    /** Whether a view applies events, and if not, which one it cannot pass. */
    static Verdict view(Views views, String name) {
        return views.status().stream()
                .filter(view -> view.name().equals(name))
                .map(view -> view.problem() == null
                        ? Verdict.up("at position " + view.position())
                        : Verdict.down(view.problem()))
                .findFirst()
                .orElse(Verdict.down("There is no such view."));
    }

    private static Verdict allGoes(Iterable<String> stopped) {
        var all = String.join("; ", stopped);
        return all.isEmpty() ? Verdict.up("follows") : Verdict.down(all);
    }
}
