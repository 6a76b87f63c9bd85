package id.antrean;

import id.antrean.board.LiveDays;
import id.antrean.database.Database;
import id.antrean.database.UnusableDatabase;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Views;
import id.antrean.health.Health.Check;
import id.antrean.health.Health.Verdict;
import java.util.List;
import java.util.Map;

/** What a house cannot do without. */
final class Checks {
    /** The check without which nothing else need be asked. */
    static final String DATABASE = "database";

    private static final String NO_ANSWER = "The database does not answer.";

    private Checks() {}

    static Map<String, Check> of(Database database, ClockWatch clocks, EventLog log, LiveDays live) {
        return Map.of(
                DATABASE,
                () -> database(database),
                "clock",
                () -> clock(clocks.answer()),
                "log",
                () -> allGoes(log.stopped()),
                "live-days",
                () -> allGoes(live.stopped()));
    }

    private static Verdict database(Database database) {
        try {
            database.now();
            return Verdict.up("answers");
        } catch (UnusableDatabase failure) {
            return Verdict.down(NO_ANSWER);
        }
    }

    /** Of what commands are taken by: what is said of the clock here is what they meet. */
    private static Verdict clock(ClockWatch.Answer clocks) {
        var ahead = clocks.ahead();
        if (ahead == null) return Verdict.down(NO_ANSWER);
        var seconds = "%.1f s from the database's clock".formatted(ahead.abs().toMillis() / 1_000.0);
        return new Verdict(clocks.right(), seconds);
    }

    /** Whether a view applies events, and if not, which one it cannot pass. */
    static Verdict view(Views views, String name) {
        return view(views.status(), name);
    }

    static Verdict view(List<Views.Status> views, String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .map(view -> view.problem() == null
                        ? Verdict.up("at position " + view.position())
                        : Verdict.down(firstLine(view.problem())))
                .findFirst()
                .orElse(Verdict.down("There is no such view."));
    }

    /** Anybody may look; the lines after it are the database's, and may hold whole rows. The log has them. */
    private static String firstLine(String problem) {
        return problem.lines().findFirst().orElse("");
    }

    private static Verdict allGoes(Iterable<String> stopped) {
        var all = String.join("; ", stopped);
        return all.isEmpty() ? Verdict.up("follows") : Verdict.down(all);
    }
}
