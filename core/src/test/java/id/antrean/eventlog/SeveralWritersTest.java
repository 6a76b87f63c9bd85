package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.WipedDatabase;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.eventlog.Appended.Conflict;
import id.antrean.eventlog.Appended.Repeated;
import id.antrean.eventlog.Appended.Unchanged;
import id.antrean.eventlog.Appended.Written;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two programs on one log. Each writes without reading first as long as the other is silent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralWritersTest {
    private static final Database database = TestDatabase.fresh();

    private final List<LogWriter> writers = new ArrayList<>();
    private final List<EventLog> logs = new ArrayList<>();
    private EventLog log;

    @BeforeEach
    void open() {
        WipedDatabase.of(database);
        for (int i = 0; i < 2; i++) {
            var own = opened();
            logs.add(own);
            writers.add(new LogWriter(
                    database.dataSource(), Notes.codec(), own, Clock.systemUTC(), new SimpleMeterRegistry()));
        }
        log = opened();
    }

    private static EventLog opened() {
        return new EventLog(database.dataSource(), Notes.codec(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        writers.forEach(LogWriter::close);
        writers.clear();
        logs.forEach(EventLog::close);
        logs.clear();
        log.close();
    }

    @AfterAll
    static void giveBack() {
        database.close();
    }

    @Test
    void what_another_has_written_to_the_stream_is_noticed() {
        for (int i = 0; i < 3; i++) assertThat(write(0, "a", i, null)).isEqualTo(new Written(i + 1, i + 1));

        assertThat(write(1, "a", 3, null)).isEqualTo(new Written(4, 4));

        assertThat(write(0, "a", 3, null)).isEqualTo(new Conflict(4));
        assertThat(write(0, "a", 4, null)).isEqualTo(new Written(5, 5));
        assertThat(write(0, "a", 5, null)).isEqualTo(new Written(6, 6));
    }

    @Test
    void a_request_that_was_answered_is_known_also_where_nothing_is_read_first() {
        write(0, "a", 0, null);
        write(0, "a", 1, "first");
        write(0, "b", 0, null);

        assertThat(write(0, "a", 2, "first")).isEqualTo(new Repeated(new KnownRequest("hash", 2, 2)));
        assertThat(write(0, "b", 1, "second")).isEqualTo(new Written(4, 4));
        assertThat(write(1, "b", 2, "second")).isEqualTo(new Repeated(new KnownRequest("hash", 4, 4)));
    }

    @Test
    void what_one_writer_has_refused_under_a_key_another_does_not_write_under_it() {
        write(0, "a", 0, null);
        write(0, "a", 1, null);
        write(1, "a", 2, null);
        assertThat(refuse(1, "a", 3, "held-up")).isEqualTo(new Unchanged());

        assertThat(write(0, "a", 3, "held-up")).isEqualTo(new Repeated(new KnownRequest("hash", 0, 0)));
        assertThat(refuse(0, "a", 3, "held-up")).isEqualTo(new Unchanged());
        assertThat(write(0, "a", 3, "next")).isEqualTo(new Written(4, 4));
    }

    @Test
    void after_a_refused_batch_the_log_is_read_again() {
        write(0, "a", 0, null);
        write(0, "a", 1, null);
        var bad = Append.alone(
                "a", 2, List.of(noted("a")), Map.of(), new Idempotency("tester@kecil", "key", "no text has a \0"));

        assertThatThrownBy(() -> writers.get(0).append(bad)).isInstanceOf(IllegalStateException.class);

        assertThat(write(0, "a", 2, null)).isEqualTo(new Written(3, 3));
        assertThat(write(0, "a", 3, null)).isEqualTo(new Written(4, 4));
    }

    /** By chance one of them writes alone for a while, or both in turn; on the right version, or on an old one. */
    @Test
    void whoever_writes_when_the_log_is_one_gapless_line_and_all_are_told_of_it() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var dice = new Random(seed);
        var told = logs.stream().map(SeveralWritersTest::follow).toList();
        var heads = new HashMap<String, Integer>();
        var requests = new HashMap<String, Written>();
        long position = 0;
        int who = 0;
        for (int step = 0; step < 400; step++) {
            if (dice.nextInt(4) == 0) who = 1 - who;
            var stream = "stream-" + dice.nextInt(4);
            int head = heads.getOrDefault(stream, 0);
            int expected = dice.nextInt(5) == 0 ? Math.max(0, head - 1) : head;
            var key = dice.nextInt(3) == 0 ? null : "key-" + dice.nextInt(200);
            boolean refused = dice.nextInt(6) == 0;

            var result = refused ? refuse(who, stream, expected, key) : write(who, stream, expected, key);

            var before = key == null ? null : requests.get(key);
            boolean again = before != null && before.first() == 0 && refused;
            if (before != null && !again) {
                assertThat(result).isEqualTo(new Repeated(new KnownRequest("hash", before.first(), before.last())));
            } else if (expected != head) {
                assertThat(result).isEqualTo(new Conflict(head));
            } else if (refused) {
                assertThat(result).isEqualTo(new Unchanged());
                if (key != null) requests.put(key, new Written(0, 0));
            } else {
                var written = new Written(++position, position);
                assertThat(result).isEqualTo(written);
                heads.put(stream, head + 1);
                if (key != null) requests.put(key, written);
            }
        }
        assertThat(log.head()).isEqualTo(position);
        var versions = log.read(0, 1_000).stream()
                .collect(Collectors.groupingBy(
                        Recorded::stream, Collectors.mapping(Recorded::version, Collectors.toList())));
        heads.forEach((stream, head) -> assertThat(versions.get(stream))
                .isEqualTo(IntStream.rangeClosed(1, head).boxed().toList()));
        for (var each : told) assertThat(each.until(position)).isEqualTo(log.read(0, 1_000));
    }

    /** What a program is told of the log, each event once, its own without reading them back. */
    private record Told(BlockingQueue<Recorded<?>> events) {
        List<Recorded<?>> until(long position) throws InterruptedException {
            var all = new ArrayList<Recorded<?>>();
            while (all.isEmpty() || all.getLast().position() < position) {
                var next = events.poll(20, TimeUnit.SECONDS);
                assertThat(next).describedAs("an event after %s", all.size()).isNotNull();
                all.add(next);
            }
            return all;
        }
    }

    private static Told follow(EventLog own) {
        var told = new Told(new LinkedBlockingQueue<>());
        own.tail(0, told.events::addAll);
        return told;
    }

    private Appended write(int who, String stream, int expected, @Nullable String key) {
        return writers.get(who)
                .append(Append.alone(stream, expected, List.of(noted(stream)), Map.of("who", "tester"), request(key)));
    }

    private Appended refuse(int who, String stream, int expected, @Nullable String key) {
        return writers.get(who).append(Append.nothing(stream, expected, request(key), new Lineage()));
    }

    private static @Nullable Idempotency request(@Nullable String key) {
        return key == null ? null : new Idempotency("tester@kecil", key, "hash");
    }
}
