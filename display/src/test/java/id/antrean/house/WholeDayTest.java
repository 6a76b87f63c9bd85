package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.House;
import id.antrean.Rebuilding;
import id.antrean.Servers;
import id.antrean.database.TestDatabase;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.demo.DemoHouse;
import id.antrean.demo.DemoMall;
import id.antrean.demo.DemoOptions;
import id.antrean.figures.Balance;
import id.antrean.figures.By;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service day of 20 agencies, some 400 visitors and 30 clerks, played over HTTP on a fast clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeDayTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final double LOAD = 2.8;
    private static final double SPEED = 400;

    @Test
    void everybody_who_took_a_ticket_comes_to_one_end_and_the_views_equal_a_replay(@TempDir Path data)
            throws Exception {
        var options = new DemoOptions(LOAD, SPEED, 1, false, LocalDateTime.parse("2026-11-24T07:25"));
        var demo = new DemoHouse(options, data, Clock.systemUTC(), new SecureRandom(), line -> {});
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), demo::chooseTime)) {
            demo.furnish(house.mallCommands(), house.access());
            try (var servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api", "display"))) {
                assertThat(servers.ports()).hasSize(2);
                demo.play(house);
            }
            var day = new DayId(DemoMall.catalogue().mall(), TUESDAY);
            var events = events(house, day);
            everyTicketHasOneEnd(events);
            everythingBalances(events);
            viewsEqualAReplay(house, day, events);
        }
    }

    private static List<DayEvent> events(House house, DayId day) {
        return house.log().read(day.stream()).stream()
                .flatMap(recorded -> recorded.as(DayEvent.class).stream())
                .map(recorded -> recorded.event())
                .toList();
    }

    private static void everyTicketHasOneEnd(List<DayEvent> events) {
        assertThat(events.stream().filter(TicketIssued.class::isInstance).count())
                .isGreaterThan(250);
        assertThat(events.getLast()).isInstanceOf(DayEvent.DayClosed.class);
        var ledger = new DayLedger();
        events.forEach(ledger::enter);
        assertThat(ledger.ticketsWithoutOneEnd()).isEmpty();
    }

    /** At every step: no number twice, no ticket at two counters, joined legs equal open and ended ones, first come first called. */
    private static void everythingBalances(List<DayEvent> events) {
        var ledger = new DayLedger();
        var state = DayState.EMPTY;
        for (var event : events) {
            ledger.check(event, state);
            ledger.enter(event);
            state = DayDecider.evolve(state, event);
            assertThat(ledger.open()).isEqualTo(state.legs().legs().size());
        }
    }

    private static void viewsEqualAReplay(House house, DayId day, List<DayEvent> events) {
        assertThat(house.figures().awaitPosition(house.log().head(), Duration.ofSeconds(60)))
                .isTrue();
        var now = events.getLast().at();
        var kept = house.figures().of(day.mall(), TUESDAY, TUESDAY, By.SERVICE, now);
        Rebuilding.of("figures", house.database(), (position, head) -> {});
        assertThat(house.figures().of(day.mall(), TUESDAY, TUESDAY, By.SERVICE, now))
                .isEqualTo(kept);
        assertThat(house.figures().balance(day)).isNotEmpty().allMatch(Balance::holds);
        var replayed = events.stream().reduce(DayState.EMPTY, DayDecider::evolve, (one, other) -> other);
        assertThat(house.live().of(day.mall()).orElseThrow().state()).isEqualTo(replayed);
    }
}
