package id.antrean;

import id.antrean.access.Access;
import id.antrean.board.LiveDays;
import id.antrean.cluster.Cluster;
import id.antrean.cluster.ClusterPlace;
import id.antrean.database.Database;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Views;
import id.antrean.figures.Figures;
import id.antrean.health.Health;
import id.antrean.mall.axon.MallCommands;
import id.antrean.nation.Cell;
import id.antrean.nation.CellState;
import id.antrean.nation.Feed;
import id.antrean.nation.Nation;
import id.antrean.schedule.Schedule;
import id.antrean.visitor.Visitors;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;

/**
 * Everything one program runs, put together: what a server gets and all it needs. Nothing here decides anything.
 *
 * <pre>
 *   Database ─▶ EventLog ─▶ DayCommands, MallCommands     (what changes)
 *                   └─────▶ LiveDays, Figures             (what is shown)
 *   Access, Health, meters, clocks                        (beside them)
 * </pre>
 */
public final class House implements AutoCloseable {
    private final HouseParts parts;
    private final ServedUrls urls = new ServedUrls();

    House(HouseParts parts) {
        this.parts = parts;
    }

    /**
     * Puts a house together over a database. It closes neither the database nor the servers that are started for it.
     *
     * @param wallClock real time
     * @param mallTime {@link MallTime#real} for real use
     * @throws id.antrean.eventlog.LogUnavailable if the database does not answer
     */
    public static House open(Database database, Clock wallClock, MallTime.Choice mallTime) {
        return HouseAssembly.of(database, wallClock, mallTime);
    }

    /** Mall time, in whole milliseconds; a demo's runs faster. Rules, boards and figures go by it. */
    public Clock clock() {
        return parts.clock();
    }

    /** Real time: for the network, for sessions, for how long something stays on a screen. */
    public Clock wallClock() {
        return parts.wallClock();
    }

    /** Mall seconds a wall second: 1, or the demo's. */
    public double speed() {
        return parts.speed();
    }

    public Database database() {
        return parts.database();
    }

    public EventLog log() {
        return parts.log();
    }

    public DayCommands dayCommands() {
        return parts.dayCommands();
    }

    public MallCommands mallCommands() {
        return parts.mallCommands();
    }

    /** Every mall's current day, in memory. */
    public LiveDays live() {
        return parts.live();
    }

    /** The views kept in tables, and how far each is. */
    public Views views() {
        return parts.views();
    }

    /** What managers ask: counts, times, shares. */
    public Figures figures() {
        return parts.figures();
    }

    /** Who is calling: tokens, staff, sessions. */
    public Access access() {
        return parts.access();
    }

    /** What is known of visitors beside the log, while the day lasts. */
    public Visitors visitors() {
        return parts.visitors();
    }

    /** The catalogues that are to be published. */
    public Schedule schedule() {
        return parts.schedule();
    }

    public MeterRegistry meters() {
        return parts.meters();
    }

    public Health health() {
        return parts.health();
    }

    /** Joins the other nodes on the same database, in the background. To be closed before the house is. */
    public Cluster join(ClusterPlace place) {
        var of = new Cluster.Parts(log(), EventTypes.codec(), dayCommands(), mallCommands(), live()::malls, meters());
        return Cluster.join(place, of);
    }

    /** Fills the figures of this house, which has no malls of its own, from others. To be closed before the house is. */
    public Nation follow(List<Cell> cells) {
        return Nation.follow(cells, database().dataSource(), EventTypes.codec(), wallClock(), health());
    }

    /** How far each followed house's part of the figures is; empty where none is followed. */
    public List<CellState> cells() {
        return Nation.states(database().dataSource());
    }

    /** What a national view reads of this house. */
    public Feed feed() {
        return new Feed(log(), EventTypes.codec());
    }

    /** Public URL of kiosk-api, without a slash at its end. */
    public String kioskUrl() {
        return urls.of("kiosk-api", 8080);
    }

    /** Public URL of display, without a slash at its end. */
    public String displayUrl() {
        return urls.of("display", 8081);
    }

    ServedUrls urls() {
        return urls;
    }

    /** Lets go of everything in turn; the database's own server, if embedded, goes on. */
    @Override
    public void close() {
        parts.closing().close();
    }
}
