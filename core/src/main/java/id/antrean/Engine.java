package id.antrean;

import id.antrean.day.axon.CatalogueFollower;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import id.antrean.eventlog.Snapshots;
import id.antrean.eventlog.axon.CommandSide;
import id.antrean.eventlog.axon.CommandSideBuilder;
import id.antrean.mall.axon.MallCommands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * The event log and the commands that add to it, put together.
 *
 * <pre>
 *   DayCommands, MallCommands ──▶ CommandSide (Axon) ──▶ LogWriter ──▶ the log ──▶ EventLog
 * </pre>
 */
public final class Engine implements AutoCloseable {
    /** A day has about so many events at a mid-sized mall's busiest; a restart reads no more than these. */
    private static final int SNAPSHOT_EVERY = 5_000;

    private final EventLog log;
    private final LogWriter writer;
    private final CommandSide commands;
    private final DayCommands dayCommands;
    private final MallCommands mallCommands;
    private final CatalogueFollower follower;

    private Engine(DataSource source, Clock clock, Clock wallClock, MeterRegistry meters, int snapshotEvery) {
        var codec = EventTypes.codec();
        log = new EventLog(source, codec, meters);
        writer = new LogWriter(source, codec, log, wallClock, meters);
        var builder = new CommandSideBuilder(log, writer, new Snapshots(source, codec), meters)
                .aggregate(MallCommands.shell());
        DayCommands.addTo(
                builder,
                mall -> MallCommands.current(log, mall),
                day -> DayCommands.lastEvent(log, day),
                snapshotEvery);
        commands = builder.start();
        mallCommands = new MallCommands(commands, log, clock);
        dayCommands = new DayCommands(commands, log, meters);
        follower = CatalogueFollower.start(log, dayCommands, mallCommands);
    }

    /**
     * Puts it together over a migrated database.
     *
     * @param clock mall time
     * @param wallClock real time, for what is recorded when
     */
    public static Engine start(DataSource source, Clock clock, Clock wallClock, MeterRegistry meters) {
        return new Engine(source, clock, wallClock, meters, SNAPSHOT_EVERY);
    }

    /** The same, for a test that wants snapshots sooner. */
    static Engine start(DataSource source, Clock clock, Clock wallClock, MeterRegistry meters, int snapshotEvery) {
        return new Engine(source, clock, wallClock, meters, snapshotEvery);
    }

    public EventLog log() {
        return log;
    }

    public DayCommands dayCommands() {
        return dayCommands;
    }

    public MallCommands mallCommands() {
        return mallCommands;
    }

    /** Housekeeping, to be called every few minutes: forgets requests answered more than 24 hours ago. */
    public int forgetOldRequests() {
        return writer.forgetOldRequests(1_000);
    }

    /**
     * Housekeeping, to be called every few minutes: makes room in the log ahead of its head.
     *
     * @return how many partitions were made
     */
    public int makeRoom() {
        return writer.makeRoom();
    }

    @Override
    public void close() {
        follower.close();
        commands.close();
        writer.close();
        log.close();
    }
}
