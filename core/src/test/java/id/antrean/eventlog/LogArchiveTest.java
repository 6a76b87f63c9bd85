package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.backup.Archive;
import id.antrean.backup.DamagedFile;
import id.antrean.backup.LogCheck;
import id.antrean.backup.Progress;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a hundred events in each partition, of which two are old and full and a third has begun. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogArchiveTest {
    private static final Instant THEN = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = THEN.plus(Duration.ofDays(400));
    private static final Progress NOBODY = (events, of) -> {};

    private final Database database = TestDatabase.fresh();
    private final EventPartitions partitions = new EventPartitions(database.dataSource(), 100);
    private final EventLog written = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
    private final LogWriter writer = new LogWriter(
            database.dataSource(),
            partitions,
            Notes.codec(),
            written,
            Clock.fixed(THEN, ZoneOffset.UTC),
            new SimpleMeterRegistry());
    /** Of another program, that knows nothing of what was written but what stands in the table. */
    private final EventLog log = new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());

    private final Archive archive = new Archive(database.dataSource(), Notes.codec());

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws SQLException {
        execute("DROP TABLE event_000000000001");
        writer.append(append("mall:a", 0, 5)); // 1 to 5
        writer.append(append("day:a:1", 0, 60)); // to 65
        writer.append(append("day:b:1", 0, 70)); // to 135
        writer.append(append("mall:a", 5, 5)); // to 140
        writer.append(append("day:a:2", 0, 80)); // to 220
    }

    @AfterEach
    void close() {
        log.close();
        writer.close();
        written.close();
        database.close();
    }

    @Test
    void only_whole_parts_older_than_asked_and_before_the_head_are_archived() throws IOException {
        assertThat(archive.oldest(folder, THEN, NOW, NOBODY)).isEmpty();

        assertThat(oldest()).hasValueSatisfying(it -> assertThat(it.last()).isEqualTo(100));
        assertThat(oldest()).hasValueSatisfying(it -> assertThat(it.last()).isEqualTo(200));
        assertThat(oldest()).isEmpty();
        assertThat(archive.partitions())
                .extracting(LogArchive.Partition::archived)
                .startsWith(true, true, false);
    }

    @Test
    void what_a_house_needs_for_ever_stays_and_whatever_is_gone_is_said_so() throws IOException {
        oldest();
        oldest();

        assertThat(log.read("mall:a")).extracting(Recorded::version).hasSize(10);
        assertThat(log.last("day:a:1").orElseThrow().version()).isEqualTo(60);
        assertThat(log.readFrom("day:a:2", 60)).hasSize(20);
        assertThat(log.read(200, 100)).hasSize(20);
        assertThat(log.read(0, 10)).hasSize(5); // those of the mall; then
        assertArchived(() -> log.read(5, 10));
        assertArchived(() -> log.read(60, 5)); // of which the last is there
        assertArchived(() -> log.read(10, 20)); // of which none is
        assertArchived(() -> log.read("day:a:1"));
        assertArchived(() -> log.readFrom("day:a:2", 0));
        assertArchived(() -> log.between(60, 70));
        assertThat(writer.append(append("day:a:1", 60, 1))).isEqualTo(new Appended.Written(221, 221));
    }

    @Test
    void a_view_is_not_made_again_from_half_a_log() throws IOException {
        var rebuild = new Rebuild(database.dataSource(), log);
        var view = new TinyView();
        int before = rebuild.of(view, position -> {});
        oldest();

        assertThatThrownBy(() -> rebuild.of(view, position -> {}))
                .isInstanceOf(EventsArchived.class)
                .hasMessage("The events 1 to 100 are archived in log-000000000001.jsonl.gz: put them back with"
                        + " 'antrean archive restore FILE' first.");
        assertThat(rebuild.statusOf(view).generation()).isEqualTo(before);
        assertThat(rebuild.statusOf(view).position()).isEqualTo(220);
    }

    @Test
    void what_was_put_back_is_what_was_there() throws IOException {
        var before = LogCheck.database(database.dataSource(), Notes.codec(), null, List.of(), NOBODY);
        oldest();
        oldest();

        archive.putBack(folder.resolve("log-000000000101.jsonl.gz"), NOBODY);
        archive.putBack(folder.resolve("log-000000000001.jsonl.gz"), NOBODY);

        assertThat(LogCheck.database(database.dataSource(), Notes.codec(), null, List.of(), NOBODY))
                .isEqualTo(before);
        assertThat(log.read(0, 300)).hasSize(220);
        assertThat(log.read("day:a:1")).hasSize(60);
        assertThat(archive.filed()).isEmpty();
    }

    @Test
    void a_file_that_is_damaged_or_another_one_is_not_put_back() throws IOException {
        var file = folder.resolve(oldest().orElseThrow().file());
        var bytes = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        assertThatThrownBy(() -> archive.putBack(file, NOBODY)).isInstanceOf(DamagedFile.class);
        assertArchived(() -> log.read(5, 10));

        Files.write(file, bytes);
        archive.putBack(file, NOBODY);
        assertThatThrownBy(() -> archive.putBack(file, NOBODY))
                .isInstanceOf(DamagedFile.class)
                .hasMessageEndingWith("holds the events 1 to 100, and those are not archived here.");
        assertThat(log.read(0, 300)).hasSize(220);
    }

    @Test
    void commands_go_on_while_parts_are_archived_and_put_back() throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = threads.submit(() -> {
                int at = 0;
                while (!over.get()) {
                    if (!(writer.append(append("day:c:1", at++, 1)) instanceof Appended.Written)) return -1;
                    if (log.read("day:c:1").size() != at) return -1;
                }
                return at;
            });
            for (int i = 0; i < 3; i++) {
                var one = oldest().orElseThrow();
                archive.putBack(folder.resolve(one.file()), NOBODY);
                Files.delete(folder.resolve(one.file()));
            }
            over.set(true);
            assertThat(working.get()).isPositive();
        }
    }

    private java.util.Optional<LogArchive.Filed> oldest() throws IOException {
        return archive.oldest(folder, THEN.plusSeconds(1), NOW, NOBODY);
    }

    private static void assertArchived(Runnable read) {
        assertThatThrownBy(read::run).isInstanceOf(EventsArchived.class);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
