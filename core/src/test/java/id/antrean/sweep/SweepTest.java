package id.antrean.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.Engine;
import id.antrean.board.LiveDays;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayId;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import id.antrean.schedule.Schedule;
import id.antrean.visitor.Visitors;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepTest {
    private static final Clock NEXT_MORNING =
            Clock.fixed(SmallMall.at(SmallMall.TUESDAY.plusDays(1), "05:00"), ZoneOffset.UTC);
    private static final Origin NOBODY = new Origin("test", "SYSTEM", null, "test", null);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_node_whose_clock_has_jumped_past_the_end_of_the_day_does_not_close_it_for_all() {
        var day = new DayId(SmallMall.MALL, SmallMall.TUESDAY);
        var clockIsRight = new AtomicBoolean();
        var asked = new AtomicInteger();
        var meters = new SimpleMeterRegistry();
        try (var database = TestDatabase.fresh();
                var engine = Engine.start(database.dataSource(), NEXT_MORNING, Clock.systemUTC(), meters);
                var live = LiveDays.start(engine.log(), NEXT_MORNING)) {
            engine.mallCommands().publish(SmallMall.catalogue(), NOBODY);
            var take = new IssueTicket(day, SmallMall.KTP, null, Language.ID, Channel.KIOSK, SmallMall.at("10:00"));
            assertThat(engine.dayCommands().send(take, NOBODY)).isInstanceOf(Answer.Done.class);
            var parts = new Sweep.Parts(
                    engine.log(),
                    live,
                    engine.dayCommands(),
                    new Visitors(database.dataSource()),
                    new Schedule(database.dataSource(), engine.mallCommands()));

            var sweep = Sweep.start(parts, NEXT_MORNING, () -> right(asked, clockIsRight), 1_000);
            try {
                await().atMost(SOON).until(() -> asked.get() > 2);
                assertThat(isClosed(engine, day)).isFalse();

                clockIsRight.set(true);
                await().atMost(SOON).until(() -> isClosed(engine, day));
            } finally {
                sweep.close();
            }
        }
    }

    private static boolean right(AtomicInteger asked, AtomicBoolean clockIsRight) {
        asked.incrementAndGet();
        return clockIsRight.get();
    }

    private static boolean isClosed(Engine engine, DayId day) {
        return engine.log()
                .last(day.stream())
                .filter(last -> last.event() instanceof DayClosed)
                .isPresent();
    }
}
