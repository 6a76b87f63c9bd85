package id.antrean.bench;

import id.antrean.EventTypes;
import id.antrean.database.TestDatabase;
import id.antrean.day.DayEvent;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.Appended;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import id.antrean.eventlog.Recorded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code ./antrean bench disk [EVENTS]}: what an event takes on disk beside its payload, with all keys and what rows
 * share, beside the same events in the table that stock Axon makes for itself. Both are filled in the same run.
 */
final class Disk {
    private static final int EVENTS = 200_000;
    private static final int EVENTS_SHORT = 20_000;
    private static final int DAY = 10_000;
    private static final int SEED = 20_261_124;
    private static final int MALLS = 10;
    private static final int OF_ONE_COMMAND = 2;
    private static final double RATIO_MOST = 0.3;
    private static final double MIB = 1 << 20;

    private final DataSource source;

    private Disk(DataSource source) {
        this.source = source;
    }

    public static void main(String[] args) {
        Options.run(new Asked(), args);
    }

    /** What is typed. */
    @Command(
            name = "./antrean bench disk",
            description = "What an event takes on disk, beside the same events in stock Axon's table.",
            mixinStandardHelpOptions = true)
    private static final class Asked implements Callable<Integer> {
        @Mixin
        private final Options options = new Options();

        @Parameters(arity = "0..1", paramLabel = "EVENTS", description = "Usually 200000; 20000 with --short.")
        private @Nullable String events;

        @Override
        public Integer call() throws Exception {
            int usual = options.quick() ? EVENTS_SHORT : EVENTS;
            int many = events == null ? usual : Integer.parseInt(events.replaceAll("[_,.]", ""));
            var report = Report.begin(
                    "disk",
                    "%,d events of %d malls, day by day, in both tables; once, since it comes out the same."
                            .formatted(many, MALLS));
            try (var database = TestDatabase.fresh()) {
                var disk = new Disk(database.dataSource());
                disk.fill(many);
                disk.measure(report);
            }
            return report.end();
        }
    }

    /** A day at each of some malls at the same time, then their next days: a command's events together. */
    private void fill(int many) throws SQLException {
        var day = BigDay.events(Math.min(DAY, many), SEED);
        execute(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$");
        try (var connection = source.getConnection()) {
            PostgresEventTableFactory.INSTANCE
                    .createDomainEventTable(connection, new EventSchema())
                    .execute();
        }
        var meters = new SimpleMeterRegistry();
        try (var log = new EventLog(source, EventTypes.codec(), meters)) {
            var writer = new LogWriter(source, EventTypes.codec(), log, Clock.systemUTC(), meters);
            int written = 0;
            for (int date = 0; written < many; date++) {
                for (int from = 0; from < day.size() && written < many; from += OF_ONE_COMMAND) {
                    var events = day.subList(from, Math.min(day.size(), from + OF_ONE_COMMAND));
                    for (int mall = 0; mall < MALLS && written < many; mall++, written += events.size()) {
                        append(writer, "day:mall-" + mall + ":" + SmallMall.TUESDAY.plusDays(date), from, events);
                    }
                }
            }
            copyAsAxonKeeps(log);
        }
    }

    private static void append(LogWriter writer, String stream, int expected, List<DayEvent> events) {
        var metadata = Map.of(
                "who", "staff:petugas-" + expected % 40, "role", "CLERK", "requestId", "%016x".formatted(expected));
        var appended = writer.append(Append.alone(stream, expected, events, metadata, null));
        if (!(appended instanceof Appended.Written)) throw new IllegalStateException("not written: " + appended);
    }

    /** Row for row what its JDBC engine writes: class name, revision, ISO time, random id, metadata as JSON. */
    private void copyAsAxonKeeps(EventLog log) throws SQLException {
        var codec = EventTypes.codec();
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("INSERT INTO DomainEventEntry (eventIdentifier,"
                        + " aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType, payloadRevision, payload,"
                        + " metaData) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (List<Recorded<?>> events = log.read(0, 1_000);
                    !events.isEmpty();
                    events = log.read(events.getLast().position(), 1_000)) {
                for (var event : events) {
                    var encoded = codec.encode((Object) event.event());
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setString(2, event.stream());
                    insert.setLong(3, event.version() - 1L);
                    insert.setString(4, "day");
                    insert.setString(5, event.recordedAt().toString());
                    insert.setString(6, event.event().getClass().getName());
                    insert.setString(7, String.valueOf(encoded.revision()));
                    insert.setBytes(8, encoded.payload().getBytes(StandardCharsets.UTF_8));
                    insert.setBytes(9, codec.text(event.metadata()).getBytes(StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private void measure(Report report) throws SQLException {
        execute("VACUUM ANALYZE event, stream, event_type, event_origin, DomainEventEntry");
        double events = number("SELECT count(*) FROM event");
        if (events == 0 || events != number("SELECT count(*) FROM DomainEventEntry"))
            throw new IllegalStateException("the two tables do not hold the same events");
        double payload = number("SELECT sum(octet_length(payload)) FROM event") / events;
        double metadata = number("SELECT sum(octet_length(metaData)) FROM DomainEventEntry") / events;
        double ours = number("""
                SELECT sum(pg_total_relation_size(relid)) FROM (
                    SELECT inhrelid AS relid FROM pg_inherits WHERE inhparent = 'event'::regclass
                    UNION ALL VALUES ('stream'::regclass), ('event_type'::regclass), ('event_origin'::regclass)) t""") / events;
        double stock = number("SELECT pg_total_relation_size('DomainEventEntry')") / events;
        report.say("Payload %.0f bytes an event, metadata %.0f.".formatted(payload, metadata));
        report.say("A million events take %,.0f MiB; in stock Axon's table %,.0f MiB."
                .formatted(ours * 1_000_000 / MIB, stock * 1_000_000 / MIB));
        for (var line : parts()) report.say("  " + line);
        report.add(
                finding("B10", "bytes beside the payload ÷ the same of stock Axon", ours - payload, stock - payload));
        report.add(finding(
                "B10 (metadata)",
                "bytes beside payload and metadata ÷ the same of stock Axon",
                ours - payload - metadata,
                stock - payload - metadata));
    }

    private static Finding finding(String id, String what, double ours, double stock) {
        return Finding.of(
                Target.atMost(id, what, RATIO_MOST),
                new Finding.Series("this log", "bytes an event", List.of(ours)),
                new Finding.Series("stock Axon", "bytes an event", List.of(stock)));
    }

    private List<String> parts() throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        SELECT c.relname || ': ' || round(pg_relation_size(c.oid)::numeric
                            / (SELECT count(*) FROM event), 1) || ' bytes an event'
                        FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
                        WHERE coalesce(i.indrelid, c.oid) IN ('event_000000000001'::regclass,
                            'DomainEventEntry'::regclass) ORDER BY coalesce(i.indrelid, c.oid), c.oid""")) {
            var lines = new ArrayList<String>();
            while (rows.next()) lines.add(rows.getString(1));
            return lines;
        }
    }

    private double number(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
