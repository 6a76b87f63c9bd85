package id.antrean;

import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.RandomCommands;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotReplayTest {
    private static final Clock CLOCK = Clock.fixed(at("07:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("clerk", "CLERK", null, "req-1", null);
    private static final int SNAPSHOT_EVERY = 7;
    private static final int RESTARTS = 10;
    private static final int COMMANDS_BETWEEN = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_day_taken_up_from_a_snapshot_decides_as_one_replayed_from_its_first_event(long seed) {
        var random = new SplittableRandom(seed);
        try (var database = TestDatabase.fresh()) {
            var kept = new KeptSnapshot(database, DAY.stream());
            var takenUpAt = new TreeSet<Integer>();
            openDay(database.dataSource());
            for (int restart = 0; restart < RESTARTS; restart++) {
                takenUpAt.add(kept.version());
                try (var engine = engine(database.dataSource())) {
                    var day = replayed(engine.log());
                    for (int i = 0; i < COMMANDS_BETWEEN; i++) {
                        var command =
                                RandomCommands.next(random, day, day.lastAt().plusSeconds(40));
                        day = decidedAlike(engine, command, day);
                    }
                    assertThat(replayed(engine.log())).isEqualTo(day);
                    if (day.closed()) break;
                }
            }
            assertThat(takenUpAt).as("none, and some that grew").startsWith(0).hasSizeGreaterThan(2);
        }
    }

    private static void openDay(DataSource source) {
        try (var engine = engine(source)) {
            engine.mallCommands().publish(SmallMall.catalogue(), SENDER);
            var take = new IssueTicket(DAY, SmallMall.KTP, null, Language.ID, Channel.KIOSK, at("07:30"));
            assertThat(engine.dayCommands().send(take, SENDER)).isInstanceOf(Answer.Done.class);
        }
    }

    /** The engine's answer is what the rules say of the replayed day; gives back the day after it. */
    private static DayState decidedAlike(Engine engine, DayCommand command, DayState day) {
        var decision = DayDecider.decide(command, day);
        var answer = engine.dayCommands().send(command, SENDER);
        return switch (decision) {
            case Decision.Refused(var refusal) -> {
                assertThat(answer).as("%s", command).isEqualTo(new Answer.Refused(refusal));
                yield day;
            }
            case Decision.Accepted(var events) -> {
                assertThat(answer).as("%s", command).isInstanceOf(Answer.Done.class);
                assertThat(((Answer.Done) answer).events()).isEqualTo(events);
                yield evolved(day, events);
            }
        };
    }

    private static DayState replayed(EventLog log) {
        var events = log.read(DAY.stream()).stream()
                .map(recorded -> (DayEvent) recorded.event())
                .toList();
        return evolved(DayState.EMPTY, events);
    }

    private static DayState evolved(DayState day, List<DayEvent> events) {
        for (var event : events) day = DayDecider.evolve(day, event);
        return day;
    }

    private static Engine engine(DataSource source) {
        return Engine.start(source, CLOCK, CLOCK, new SimpleMeterRegistry(), SNAPSHOT_EVERY);
    }
}
