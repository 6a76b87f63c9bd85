package id.antrean.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.EventTypes;
import id.antrean.Rebuilding;
import id.antrean.bench.BigDay;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.Appended;
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogExport;
import id.antrean.eventlog.LogWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
    private static final EventCodec CODEC = EventTypes.codec();
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Progress NOBODY = (events, of) -> {};
    private static final int EVENTS = 1_200;
    private static final Database house = TestDatabase.fresh();

    @TempDir
    private static Path folder;

    private static Path file = Path.of("");
    private static Backup.Written written = new Backup.Written(0, 0, 0, "", List.of());

    @BeforeAll
    static void backUp() throws Exception {
        append(BigDay.events(EVENTS, 7), 0);
        Rebuilding.of("figures", house, (position, head) -> {});
        execute(house, "INSERT INTO access_staff VALUES ('kecil', 'rina', 'Rina \"R\" é', 'CLERK', NULL, 'hash')");
        execute(house, "INSERT INTO access_secret VALUES ('ticket-links', '\\x00ff17')");
        execute(house, "INSERT INTO access_change (at, who, kind, subject) VALUES (now(), 'x', 'staff', 'rina')");
        file = folder.resolve("house.jsonl.gz");
        written = new Backup(house.dataSource(), CODEC, Rebuilding.views()).to(file, NOW, NOBODY);
    }

    @AfterAll
    static void giveBack() {
        house.close();
    }

    @Test
    void a_restored_house_has_the_same_log_the_same_tables_and_the_same_views() {
        try (var other = TestDatabase.fresh()) {
            var restore = new Restore(other.dataSource(), CODEC);
            var restored = restore.from(file, NOBODY);
            Rebuilding.of("figures", other, (position, head) -> {});

            assertThat(restored.events()).isEqualTo(EVENTS);
            assertThat(restored.digest()).isEqualTo(written.digest());
            assertThat(restored.views()).hasSize(1);
            assertThat(restore.prove(restored.views().getFirst()))
                    .isInstanceOfSatisfying(
                            Restore.Proof.Same.class,
                            same -> assertThat(same.rows()).isGreaterThan(100));
            var log = LogCheck.database(other.dataSource(), CODEC, null, Rebuilding.views(), NOBODY);
            assertThat(log.digest()).isEqualTo(written.digest());
            assertThat(rows(other)).isEqualTo(rows(house)).isNotEmpty();
            assertThat(next(other)).isEqualTo(next(house));
        }
    }

    @Test
    void a_view_that_says_something_else_is_noticed() throws SQLException {
        try (var other = TestDatabase.fresh()) {
            var restore = new Restore(other.dataSource(), CODEC);
            var restored = restore.from(file, NOBODY);
            int generation = Rebuilding.of("figures", other, (position, head) -> {});
            execute(
                    other,
                    "UPDATE figures_leg_" + generation + " SET calls = calls + 1 WHERE ticket ="
                            + " (SELECT min(ticket) FROM figures_leg_" + generation + ")");

            assertThat(restore.prove(restored.views().getFirst()))
                    .isInstanceOfSatisfying(
                            Restore.Proof.Differs.class,
                            differs -> assertThat(differs.how())
                                    .singleElement()
                                    .asString()
                                    .startsWith("figures_leg had"));
        }
    }

    @Test
    void a_house_at_work_is_backed_up_to_where_its_views_stand() throws Exception {
        try (var other = TestDatabase.fresh()) {
            new Restore(other.dataSource(), CODEC).from(file, NOBODY);
            Rebuilding.of("figures", other, (position, head) -> {});
            var more = BigDay.events(EVENTS + 40, 7).subList(EVENTS, EVENTS + 40);
            append(other, more, EVENTS);

            var again = folder.resolve("again.jsonl.gz");
            var second = new Backup(other.dataSource(), CODEC, Rebuilding.views()).to(again, NOW, NOBODY);

            assertThat(second.last()).isEqualTo(EVENTS);
            assertThat(second.digest()).isEqualTo(written.digest());
            assertThat(second.unproven()).isEmpty();
            assertThat(LogCheck.file(again, CODEC).digest()).isEqualTo(written.digest());
        }
    }

    @Test
    void a_file_of_which_one_bit_is_another_is_never_taken_for_whole() throws IOException {
        long seed = System.nanoTime();
        var dice = new SplittableRandom(seed);
        var bytes = Files.readAllBytes(file);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            var damaged = bytes.clone();
            int at = 10 + dice.nextInt(bytes.length - 10); // before that stands gzip's own date
            damaged[at] ^= (byte) (1 << dice.nextInt(8));
            var other = Files.write(folder.resolve("bit.gz"), damaged);
            try { // a few bits of gzip say nothing: then all must be there all the same
                assertThat(LogCheck.file(other, CODEC).digest())
                        .as("seed %d, byte %d", seed, at)
                        .isEqualTo(written.digest());
            } catch (DamagedFile noticed) {
                assertThat(noticed).hasMessageContaining("damaged");
                found++;
            }
        }
        assertThat(found).as("seed %d", seed).isGreaterThan(55);
    }

    @Test
    void a_file_that_was_cut_off_is_never_taken_for_whole() throws IOException {
        long seed = System.nanoTime();
        var dice = new SplittableRandom(seed);
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < 30; i++) {
            int length = i < 12 ? bytes.length - 1 - i : dice.nextInt(bytes.length);
            var other = Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> LogCheck.file(other, CODEC))
                    .as("seed %d, %d of %d bytes", seed, length, bytes.length)
                    .isInstanceOf(DamagedFile.class);
        }
    }

    @Test
    void lines_cannot_be_changed_moved_left_out_or_added() throws IOException {
        assertDamaged("its digest differs", lines -> {
            lines.set(5, lines.get(5).replace("\"version\":5", "\"version\":6"));
            return lines;
        });
        assertDamaged("position 7 comes after 5", lines -> {
            lines.remove(6);
            return lines;
        });
        assertDamaged("comes after", lines -> {
            Collections.swap(lines, 8, 9);
            return lines;
        });
        assertDamaged("its digest differs", lines -> {
            lines.remove(lines.size() - 3); // a row or a view
            return lines;
        });
        assertDamaged("its end is missing", lines -> {
            lines.removeLast();
            return lines;
        });
        assertDamaged("goes on after its end", lines -> {
            lines.add(lines.getFirst());
            return lines;
        });
        assertDamaged("not a line of a log file", lines -> {
            lines.set(20, "{\"event\":");
            return lines;
        });
        assertDamaged(
                "is no event",
                lines -> { // once an error without a sentence
                    lines.set(6, lines.get(6).replaceFirst("\"recordedAt\":\"[^\"]*\",?", ""));
                    return lines;
                });
        assertDamaged("this program knows only 1", lines -> {
            lines.set(0, lines.getFirst().replace("\"format\":1", "\"format\":2"));
            return lines;
        });
    }

    @Test
    void a_damaged_file_leaves_the_database_empty_and_a_second_try_works() throws IOException {
        try (var other = TestDatabase.fresh()) {
            var empty = rows(other);
            var restore = new Restore(other.dataSource(), CODEC);
            var damaged = rewritten(lines -> {
                lines.removeLast();
                return lines;
            });
            assertThatThrownBy(() -> restore.from(damaged, NOBODY)).isInstanceOf(DamagedFile.class);
            assertThat(rows(other)).isEqualTo(empty);

            assertThat(restore.from(file, NOBODY).events()).isEqualTo(EVENTS);
        }
    }

    @Test
    void a_house_is_not_restored_over_another() {
        assertThatThrownBy(() -> new Restore(house.dataSource(), CODEC).from(file, NOBODY))
                .hasMessage("The database is not empty: there are rows in event."
                        + " A log is restored only into a new database.");
        assertThatThrownBy(() -> new Backup(house.dataSource(), CODEC, List.of()).to(file, NOW, NOBODY))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> LogCheck.file(folder.resolve("none"), CODEC))
                .hasMessageEndingWith("none that can be read.");
    }

    @Test
    void every_table_is_backed_up_or_can_be_done_without() throws SQLException {
        var known = new ArrayList<>(LogExport.TABLES);
        known.addAll(List.of("event", "stream", "event_type", "event_origin", "log_head")); // the log itself
        known.addAll(
                List.of("snapshot", "view_generation", "view_position", "nation_cell", "nation_mall")); // made again
        known.addAll(List.of("access_session", "flyway_schema_history")); // signing in again; the database's own
        try (var fresh = TestDatabase.fresh()) {
            var tables = texts(
                    fresh,
                    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace ="
                            + " current_schema()::regnamespace AND NOT relispartition");
            assertThat(known).containsAll(tables);
        }
    }

    private static void assertDamaged(String words, UnaryOperator<List<String>> change) throws IOException {
        var other = rewritten(change);
        assertThatThrownBy(() -> LogCheck.file(other, CODEC))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining(words);
    }

    private static Path rewritten(UnaryOperator<List<String>> change) throws IOException {
        var other = folder.resolve("rewritten.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var out = new GZIPOutputStream(Files.newOutputStream(other))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var lines = change.apply(new ArrayList<>(text.lines().toList()));
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return other;
    }

    private static Map<String, List<String>> rows(Database database) {
        var rows = new java.util.TreeMap<String, List<String>>();
        try (var export = LogExport.open(database.dataSource(), CODEC)) {
            for (var table : LogExport.TABLES) {
                var found = new ArrayList<String>();
                export.rows(table, Long.MAX_VALUE, found::add);
                if (!found.isEmpty()) rows.put(table, found);
            }
        }
        return rows;
    }

    /** What a stream says of itself when the next command comes. */
    private static String next(Database database) {
        try (var log = new EventLog(database.dataSource(), CODEC, new SimpleMeterRegistry())) {
            return log.head() + " "
                    + log.last(SmallMall.DAY.stream()).orElseThrow().version() + " "
                    + log.readFrom(SmallMall.DAY.stream(), EVENTS - 3).size();
        }
    }

    private static void append(List<?> events, int expected) {
        append(house, events, expected);
    }

    private static void append(Database database, List<?> events, int expected) {
        try (var log = new EventLog(database.dataSource(), CODEC, new SimpleMeterRegistry())) {
            var writer = new LogWriter(database.dataSource(), CODEC, log, Clock.systemUTC(), new SimpleMeterRegistry());
            var metadata = Map.of("who", "staff:rina", "role", "CLERK", "requestId", "r-1", "reason", "é \"why\"");
            var appended = writer.append(Append.alone(SmallMall.DAY.stream(), expected, events, metadata, null));
            assertThat(appended).isInstanceOf(Appended.Written.class);
        }
    }

    private static List<String> texts(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
