package id.antrean;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.Refusal;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Idempotency;
import id.antrean.eventlog.Origin;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.Language;
import id.antrean.mall.axon.MallAnswer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsTest {
    private static final Instant WALL = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(at("07:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("kiosk-1", "KIOSK", "timur", "req-1", null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private static final Database database = TestDatabase.fresh();
    private Engine engine;

    @BeforeEach
    void start() {
        WipedDatabase.of(database);
        engine = engine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @AfterAll
    static void giveBack() {
        database.close();
    }

    private Engine engine() {
        return Engine.start(database.dataSource(), CLOCK, Clock.fixed(WALL, ZoneOffset.UTC), meters);
    }

    @Test
    void the_first_accepted_command_of_a_date_is_preceded_by_the_opening_of_the_day() {
        publish();

        var done = (Answer.Done) send(take("08:00"));

        assertThat(done.events()).hasSize(2);
        assertThat(done.events().get(0)).isInstanceOf(DayOpened.class);
        assertThat(done.events().get(1)).isInstanceOf(TicketIssued.class);
        assertThat(done.position()).isEqualTo(3);
        assertThat(engine.log().head()).isEqualTo(3);
    }

    @Test
    void a_refused_first_command_does_not_open_the_day() {
        publish();

        var refused = (Answer.Refused) send(new CallNext(DAY, COUNTER_1, RINA, at("08:00")));

        assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.COUNTER_NOT_OPEN);
        assertThat(engine.log().head()).isEqualTo(1);
    }

    @Test
    void a_mall_without_a_catalogue_refuses() {
        assertThat(((Answer.Refused) send(take("08:00"))).refusal().kind()).isEqualTo(Refusal.Kind.NO_CATALOGUE);
    }

    @Test
    void a_refusal_does_not_read_the_stream_again() {
        publish();
        send(take("08:00"));
        double before = streamReads();

        for (int i = 0; i < 5; i++) {
            assertThat(send(new CallNext(DAY, COUNTER_1, RINA, at("08:01")))).isInstanceOf(Answer.Refused.class);
        }
        assertThat(send(take("08:02"))).isInstanceOf(Answer.Done.class);

        assertThat(streamReads()).isEqualTo(before);
    }

    @Test
    void a_repeat_with_its_key_gets_the_first_answer_and_adds_nothing() {
        publish();
        var first = (Answer.Done) engine.dayCommands().send(take("08:00"), keyed("k1", "h1"));
        send(take("08:01"));

        var again = (Answer.Done) engine.dayCommands().send(take("08:00"), keyed("k1", "h1"));

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.replayed()).isTrue();
        assertThat(engine.log().head()).isEqualTo(4);
        assertThat(engine.dayCommands().send(take("08:00"), keyed("k1", "other")))
                .isInstanceOf(Answer.KeyReused.class);
    }

    @Test
    void a_repeat_that_would_be_refused_now_still_gets_the_first_answer() {
        publish();
        send(take("08:00"));
        var open = new OpenCounter(DAY, COUNTER_1, RINA, List.of(), at("08:01"));
        var first = engine.dayCommands().send(open, keyed("k2", "h"));

        var again = (Answer.Done) engine.dayCommands().send(open, keyed("k2", "h"));

        assertThat(((Answer.Done) first).events()).isEqualTo(again.events());
        assertThat(again.replayed()).isTrue();
    }

    /** A first try that was held up on its way was done after its repeat had been refused. */
    @Test
    void what_was_refused_is_not_done_under_its_key_later() {
        publish();
        send(new OpenCounter(DAY, COUNTER_1, RINA, List.of(), at("08:00")));
        var call = new CallNext(DAY, COUNTER_1, RINA, at("08:31"));
        var refused = (Answer.Refused) engine.dayCommands().send(call, keyed("k3", "h"));
        assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.NOBODY_WAITING);
        assertThat(engine.dayCommands().send(call, keyed("k3", "h"))).isEqualTo(refused);
        send(take("08:30"));
        long head = engine.log().head();

        var late = (Answer.Refused) engine.dayCommands().send(call, keyed("k3", "h"));

        assertThat(late.refusal().kind()).isEqualTo(Refusal.Kind.REFUSED_BEFORE);
        assertThat(engine.log().head()).isEqualTo(head);
        try (var other = engine()) {
            var elsewhere = (Answer.Refused) other.dayCommands().send(call, keyed("k3", "h"));
            assertThat(elsewhere.refusal().kind()).isEqualTo(Refusal.Kind.REFUSED_BEFORE);
        }
        assertThat(engine.dayCommands().send(call, keyed("k4", "h"))).isInstanceOf(Answer.Done.class);
    }

    @Test
    void where_a_command_came_from_is_kept_with_each_of_its_events() {
        publish();
        send(take("08:00"));

        for (var recorded : engine.log().read(DAY.stream())) {
            assertThat(recorded.metadata())
                    .containsEntry("who", "kiosk-1")
                    .containsEntry("role", "KIOSK")
                    .containsEntry("device", "timur")
                    .containsEntry("requestId", "req-1");
            assertThat(recorded.recordedAt()).isEqualTo(WALL);
        }
    }

    @Test
    void what_another_node_wrote_is_seen_before_a_refusal_is_given() {
        publish();
        send(take("08:00"));
        try (var other = engine()) {
            other.dayCommands().send(new OpenCounter(DAY, COUNTER_1, RINA, List.of(), at("08:01")), SENDER);
        }

        assertThat(send(new CallNext(DAY, COUNTER_1, RINA, at("08:02")))).isInstanceOf(Answer.Done.class);
    }

    @Test
    void what_another_node_wrote_is_taken_in_before_more_is_added() {
        publish();
        send(take("08:00"));
        try (var other = engine()) {
            other.dayCommands().send(take("08:01"), SENDER);
        }

        var done = (Answer.Done) send(take("08:02"));

        assertThat(((TicketIssued) done.events().get(0)).ticket().number()).isEqualTo("A003");
    }

    @Test
    void a_catalogue_published_while_the_day_is_open_reaches_it_once() {
        publish();
        send(take("08:00"));

        var second = engine.mallCommands().publish(SmallMall.catalogue(7, null), SENDER);

        assertThat(((MallAnswer.Published) second).published().version()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(engine.log().read(DAY.stream()))
                .extracting(Recorded::event)
                .filteredOn(CatalogueApplied.class::isInstance)
                .hasSize(1));
    }

    @Test
    void the_same_catalogue_twice_is_one_version() {
        publish();
        assertThat(engine.mallCommands().publish(SmallMall.catalogue(), SENDER))
                .isInstanceOf(MallAnswer.Unchanged.class);
        assertThat(engine.mallCommands().current(MALL).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_restart_goes_on_where_the_log_ended() {
        publish();
        send(take("08:00"));
        engine.close();
        engine = engine();

        var done = (Answer.Done) send(take("08:01"));

        assertThat(((TicketIssued) done.events().get(0)).ticket().number()).isEqualTo("A002");
        assertThat(done.position()).isEqualTo(4);
    }

    @Test
    void a_day_that_never_opened_is_not_opened_to_close_it() {
        publish();
        assertThat(((Answer.Refused) send(new CloseDay(DAY, at("18:00"))))
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.DAY_NOT_OPEN);
        assertThat(engine.log().head()).isEqualTo(1);
    }

    @Test
    void a_database_that_is_away_is_an_overload() {
        var gone = TestDatabase.fresh();
        try (var cutOff = Engine.start(gone.dataSource(), CLOCK, CLOCK, new SimpleMeterRegistry())) {
            cutOff.mallCommands().publish(SmallMall.catalogue(), SENDER);
            cutOff.dayCommands().send(take("08:00"), SENDER);
            gone.close();

            assertThat(cutOff.dayCommands().send(take("08:01"), SENDER)).isInstanceOf(Answer.Overloaded.class);
        }
    }

    @Test
    void commands_and_refusals_are_counted() {
        publish();
        send(take("08:00"));
        send(new CallNext(DAY, COUNTER_1, RINA, at("08:01")));

        assertThat(meters.get("antrean.commands")
                        .tags("command", "IssueTicket", "result", "done")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("antrean.refusals")
                        .tags("kind", "counter-not-open")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("antrean.commit").timer().count()).isEqualTo(2);
    }

    /** Whoever asked has sent it again and been told something else, or has gone. */
    @Test
    void what_nobody_waits_for_any_more_is_not_done() {
        publish();

        var late = engine.dayCommands().send(take("08:00"), until(WALL.minusMillis(1)));

        assertThat(late).isInstanceOf(Answer.Overloaded.class);
        assertThat(engine.log().head()).isEqualTo(1);
        assertThat(engine.dayCommands().send(take("08:00"), until(Instant.now().plusSeconds(60))))
                .isInstanceOf(Answer.Done.class);
    }

    private static Origin until(Instant by) {
        return new Origin("kiosk-1", "KIOSK", "timur", "req-1", null, null, by);
    }

    private void publish() {
        assertThat(engine.mallCommands().publish(SmallMall.catalogue(), SENDER))
                .isInstanceOf(MallAnswer.Published.class);
    }

    private Answer send(DayCommand command) {
        return engine.dayCommands().send(command, SENDER);
    }

    private static Origin keyed(String key, String hash) {
        return new Origin("kiosk-1", "KIOSK", "timur", "req-1", new Idempotency("kiosk-1@kecil", key, hash));
    }

    private static IssueTicket take(String time) {
        return new IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at(time));
    }

    private double streamReads() {
        return meters.get("antrean.log.stream.reads").counter().count();
    }
}
