package id.antrean.nation;

import id.antrean.eventlog.EventCodec;
import id.antrean.health.Health;
import id.antrean.health.Health.Verdict;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Follows the cells of a country, and fills the figures of this database with what they send. */
public final class Nation implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final List<CellFollower> followers = new ArrayList<>();

    private Nation() {}

    /**
     * Begins, in the background. Several nodes may do so on one database: each page has its effect once.
     *
     * @param source of a database whose own log is empty
     * @param wallClock for the age of each part
     */
    public static Nation follow(List<Cell> cells, DataSource source, EventCodec codec, Clock wallClock, Health health) {
        var nation = new Nation();
        for (var cell : cells) {
            var client = new CellClient(nation.http, cell, codec);
            var follower = CellFollower.start(cell, client, source, codec, wallClock);
            nation.followers.add(follower);
            health.watch("cell-" + cell.name(), () -> verdict(follower));
        }
        return nation;
    }

    private static Verdict verdict(CellFollower follower) {
        var problem = follower.problem();
        if (follower.isStopped()) return Verdict.down(String.valueOf(problem));
        return Verdict.up(
                problem == null ? "is followed" : problem); // one that is away must not take the others' figures
    }

    /** How far each cell's part is, by name; empty in a house that is not a national one. */
    public static List<CellState> states(DataSource source) {
        return new NationTable(source).states();
    }

    @Override
    public void close() {
        followers.forEach(CellFollower::close);
        http.close();
    }
}
