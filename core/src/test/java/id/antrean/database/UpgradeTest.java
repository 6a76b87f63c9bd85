package id.antrean.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.ApprovedFiles;
import id.antrean.EventTypes;
import id.antrean.Rebuilding;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Recorded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Databases as earlier programs left them, opened by this one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SAMPLE = Pattern.compile("^events/([a-z-]+)\\.(\\d+)(\\.least)?$");
    private static final String BEFORE_PARTITIONS = "7";

    @Test
    void a_day_kept_by_the_schema_before_partitions_is_read_and_counted_as_it_was() throws Exception {
        var address = database("upgrade_day", BEFORE_PARTITIONS);
        var kept = keptDay();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            for (var row : kept) insert(connection, row);
        }
        try (var database = Database.open(address);
                var log = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry())) {
            var events = log.read(0, 10_000);
            assertThat(events)
                    .extracting(Recorded::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, kept.size()).boxed().toList());
            for (int i = 0; i < kept.size(); i++) assertSame(events.get(i), kept.get(i));

            assertThat(log.read(SmallMall.DAY.stream())).hasSize(kept.size());
            assertThat(log.last(SmallMall.DAY.stream()).orElseThrow().version()).isEqualTo(kept.size());
            var day = DayState.EMPTY;
            for (var event : events) day = DayDecider.evolve(day, (DayEvent) event.event());
            assertThat(day.isOpen()).isTrue();

            int generation = Rebuilding.of("figures", database, (position, head) -> {});
            long tickets = kept.stream()
                    .filter(it -> it.get("type").asText().equals("ticket-issued"))
                    .count();
            assertThat(tickets).isPositive();
            assertThat(count(database, "SELECT count(DISTINCT ticket) FROM figures_leg_" + generation))
                    .isEqualTo(tickets);
        }
    }

    @Test
    void every_shape_an_event_ever_had_comes_through_the_upgrade() throws Exception {
        var address = database("upgrade_shapes", BEFORE_PARTITIONS);
        var names = ApprovedFiles.names("events");
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            for (int i = 0; i < names.size(); i++) insert(connection, sample(names.get(i), i + 1));
        }
        try (var database = Database.open(address);
                var log = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry())) {
            assertThat(log.read(0, 10_000)).hasSize(names.size());
            assertThat(log.last("sample").orElseThrow().metadata())
                    .isEqualTo(Map.of("who", "token:x", "reason", "why \"é\""));
        }
    }

    private static void assertSame(Recorded<?> event, JsonNode row) throws IOException {
        var metadata = new HashMap<String, String>();
        JSON.readTree(row.get("metadata").asText())
                .properties()
                .forEach(it -> metadata.put(it.getKey(), it.getValue().asText()));
        assertThat(event.recordedAt()).isEqualTo(Instant.parse(metadata.remove("recordedAt")));
        assertThat(event.metadata()).isEqualTo(metadata);
        assertThat(event.event())
                .isEqualTo(EventTypes.codec()
                        .decode(
                                row.get("type").asText(),
                                row.get("revision").asInt(),
                                row.get("payload").asText()));
    }

    /** The rows of {@code event} as a program of schema 7 had them, one in a line. */
    private static List<JsonNode> keptDay() throws IOException {
        var file = ApprovedFiles.path("events").resolveSibling("log").resolve("day.schema-7.jsonl.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var rows = new java.util.ArrayList<JsonNode>();
            for (var line : lines) rows.add(JSON.readTree(line));
            return rows;
        }
    }

    private static JsonNode sample(String file, int version) throws IOException {
        var name = SAMPLE.matcher(file);
        assertThat(name.find()).as(file).isTrue();
        return JSON.createObjectNode()
                .put("stream", "sample")
                .put("version", version)
                .put("type", name.group(1))
                .put("revision", Integer.parseInt(name.group(2)))
                .put("at", "2026-11-24T01:00:00Z")
                .put(
                        "payload",
                        JSON.readTree(Files.readString(ApprovedFiles.path(file)))
                                .toString())
                .put(
                        "metadata",
                        "{\"who\":\"token:x\",\"reason\":\"why \\\"é\\\"\","
                                + "\"recordedAt\":\"2026-11-24T01:00:00.123Z\"}");
    }

    private static void insert(Connection connection, JsonNode row) throws SQLException {
        try (var insert = connection.prepareStatement("""
                WITH s AS (INSERT INTO stream (name, head) VALUES (?, 1)
                           ON CONFLICT (name) DO UPDATE SET head = stream.head + 1 RETURNING id, head),
                     h AS (UPDATE log_head SET position = position + 1 RETURNING position)
                INSERT INTO event (position, stream, version, type, revision, at, payload, metadata)
                SELECT h.position, s.id, s.head, ?, ?, ?, ?, ? FROM s, h""")) {
            insert.setString(1, row.get("stream").asText());
            insert.setString(2, row.get("type").asText());
            insert.setInt(3, row.get("revision").asInt());
            insert.setObject(4, OffsetDateTime.parse(row.get("at").asText()));
            insert.setString(5, row.get("payload").asText());
            insert.setString(6, row.get("metadata").asText());
            insert.executeUpdate();
        }
    }

    private static DatabaseAddress database(String name, String schema) {
        var template = TestDatabase.freshAddress();
        TestDatabase.execute("CREATE DATABASE " + name);
        var address = template.named(name);
        Flyway.configure()
                .loggers("slf4j")
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(schema)
                .load()
                .migrate();
        return address;
    }

    private static long count(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
