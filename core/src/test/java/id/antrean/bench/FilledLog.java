package id.antrean.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.antrean.EventTypes;
import id.antrean.database.Database;
import id.antrean.day.DayId;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.Appended;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import id.antrean.mall.MallId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A log with a busy day at each of some malls, as the rules made it; filled without waiting for the disk. */
final class FilledLog {
    private static final int A_DAY = 10_000;
    private static final int CHUNK = 500;
    private static final int SEED = 20_261_124;
    private static final int CONNECTIONS = 2;

    private FilledLog() {}

    /** Adds so many events. */
    static void fill(Database database, int events) {
        fill(database, events, Clock.systemUTC());
    }

    /** @param clock by which they were written down */
    static void fill(Database database, int events, Clock clock) {
        var settings = OneRow.settings(database.address(), CONNECTIONS);
        settings.addDataSourceProperty("options", "-c synchronous_commit=off");
        var meters = new SimpleMeterRegistry();
        try (var pool = new HikariDataSource(settings);
                var log = new EventLog(pool, EventTypes.codec(), meters)) {
            var writer = new LogWriter(pool, EventTypes.codec(), log, clock, meters);
            for (int written = 0, mall = 0; written < events; written += A_DAY, mall++) {
                day(writer, new MallId("besar-" + mall), Math.min(A_DAY, events - written), SEED + mall);
            }
        }
    }

    private static void day(LogWriter writer, MallId mall, int many, int seed) {
        var events = BigDay.events(mall, many, seed);
        var stream = new DayId(mall, SmallMall.TUESDAY).stream();
        for (int from = 0; from < many; from += CHUNK) {
            var chunk = List.<Object>copyOf(events.subList(from, Math.min(many, from + CHUNK)));
            var requestId = HexFormat.of().toHexDigits(1L + seed * (long) A_DAY + from); // as the program makes them
            var metadata = Map.of("who", "staff:petugas-" + from % 40, "role", "CLERK", "requestId", requestId);
            if (!(writer.append(Append.alone(stream, from, chunk, metadata, null)) instanceof Appended.Written))
                throw new IllegalStateException("not written: " + stream);
        }
    }
}
