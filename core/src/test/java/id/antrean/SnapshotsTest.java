package id.antrean;

import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a day came to is kept now and then. It saves reading, and is never believed more than the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotsTest {
    private static final Clock CLOCK = Clock.fixed(at("07:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("kiosk-1", "KIOSK", null, "req-1", null);
    private static final int EVERY = 3;
    private static final int NEVER = 1_000;

    private static final Database database = TestDatabase.fresh();
    private final KeptSnapshot kept = new KeptSnapshot(database, DAY.stream());

    @BeforeEach
    void publish() {
        WipedDatabase.of(database);
        try (var engine = engine(NEVER)) {
            engine.mallCommands().publish(SmallMall.catalogue(), SENDER);
        }
    }

    @AfterAll
    static void giveBack() {
        database.close();
    }

    @Test
    void a_snapshot_is_kept_each_so_many_events() {
        issueOnANewEngine(EVERY, 1);
        assertThat(kept.version()).as("of opening and one ticket").isZero();

        issueOnANewEngine(EVERY, 1);
        assertThat(kept.version()).isEqualTo(3);

        issueOnANewEngine(EVERY, 3);
        assertThat(kept.version()).as("another one of the 6 there are").isBetween(4, 6);
    }

    @Test
    void a_snapshot_is_kept_when_the_day_closes() {
        try (var engine = engine(NEVER)) {
            issue(engine, 2);
            engine.dayCommands().send(new CloseDay(DAY, at("17:00")), SENDER);
        }

        assertThat(kept.version()).as("opened, 2 issued, 2 left, closed").isEqualTo(6);
    }

    @Test
    void a_restart_begins_with_the_snapshot_and_reads_only_what_came_after() {
        givenASnapshotAfterTwoTickets();
        kept.change("payload = replace(payload, '\"A\":2', '\"A\":41')");

        assertThat(issueOnANewEngine(NEVER, 2)).isEqualTo("A043");
    }

    @Test
    void a_snapshot_of_another_revision_is_left_aside() {
        givenASnapshotAfterTwoTickets();
        kept.change("payload = replace(payload, '\"A\":2', '\"A\":41'), revision = revision + 1");

        assertThat(issueOnANewEngine(NEVER, 1)).isEqualTo("A003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"day\":{},\"version\":3}",
                "{\"version\":3}",
                "{\"stream\":\"day:kecil:2026-11-24\",\"version\":3}"
            })
    void a_snapshot_that_cannot_be_read_is_left_aside_with_a_line_in_the_log(String payload) {
        givenASnapshotAfterTwoTickets();
        kept.change("payload = '" + payload + "'");

        try (var lines = LogLines.listen()) {
            assertThat(issueOnANewEngine(NEVER, 1)).isEqualTo("A003");

            assertThat(lines.heard()).anySatisfy(line -> assertThat(line).contains("snapshot", DAY.stream()));
        }
    }

    @Test
    void a_snapshot_that_could_not_be_read_gives_way_to_the_next() {
        givenASnapshotAfterTwoTickets();
        kept.change("payload = '{'");

        issueOnANewEngine(EVERY, 3);

        assertThat(kept.version()).isGreaterThan(3);
        assertThat(kept.payload()).contains("\"A\":");
    }

    private void givenASnapshotAfterTwoTickets() {
        issueOnANewEngine(EVERY, 2);
        assertThat(kept.version()).isEqualTo(EVERY);
    }

    /** Loads the day anew; gives back the last number issued. */
    private static String issueOnANewEngine(int snapshotEvery, int tickets) {
        try (var engine = engine(snapshotEvery)) {
            return issue(engine, tickets);
        }
    }

    private static String issue(Engine engine, int tickets) {
        var number = "";
        for (int i = 0; i < tickets; i++) {
            var take = new IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at("08:00"));
            var done = (Answer.Done) engine.dayCommands().send(take, SENDER);
            number = ((TicketIssued) done.events().getLast()).ticket().number();
        }
        return number;
    }

    private static Engine engine(int snapshotEvery) {
        return Engine.start(database.dataSource(), CLOCK, CLOCK, new SimpleMeterRegistry(), snapshotEvery);
    }
}
