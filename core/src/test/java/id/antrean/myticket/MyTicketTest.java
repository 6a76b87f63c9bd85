package id.antrean.myticket;

import static id.antrean.board.PlayedDay.opened;
import static id.antrean.board.PlayedDay.ticket;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.board.PlayedDay;
import id.antrean.day.DayCommand;
import id.antrean.day.DayEvent;
import id.antrean.day.TicketId;
import id.antrean.myticket.MyTicket.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MyTicketTest {
    @Test
    void a_waiting_ticket_counts_those_before_it_at_the_counters_it_shares() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .takes(KK, "07:41")
                .takes(PASPOR, "07:42")
                .takes(KTP, "07:43");

        var mine = seen(day, "A003", "07:45");

        assertThat(mine.state()).isEqualTo(Place.WAITING);
        assertThat(mine.ahead()).isEqualTo(2);
        assertThat(mine.forecast()).isNotNull();
        assertThat(mine.counter()).isNull();
    }

    @Test
    void a_called_ticket_names_its_counter_and_counts_nobody() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01");

        assertThat(seen(day, "A001", "08:02"))
                .isEqualTo(new MyTicket(
                        "A001", new id.antrean.mall.Words("ktp", "ktp"), Place.CALLED, null, null, "1", null, null));
        assertThat(seen(day.starts(ONE, "A001", "08:03"), "A001", "08:03").state())
                .isEqualTo(Place.SERVING);
    }

    @Test
    void a_held_ticket_waits_for_its_clerk_and_for_no_line() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .starts(ONE, "A001", "08:02");
        day.ask(new DayCommand.HoldTicket(day.day, ONE, null, ticket("A001"), day.at("08:03")));

        assertThat(seen(day, "A001", "08:04").state()).isEqualTo(Place.HELD);
    }

    @Test
    void a_transferred_ticket_waits_in_the_other_service() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .starts(ONE, "A001", "08:02");
        day.ask(new DayCommand.TransferTicket(day.day, ONE, null, ticket("A001"), KK, true, day.at("08:05")));

        var mine = seen(day, "A001", "08:06");
        assertThat(mine.state()).isEqualTo(Place.WAITING);
        assertThat(mine.service()).isEqualTo(new id.antrean.mall.Words("kk", "kk"));
    }

    @Test
    void an_ended_ticket_says_how_it_ended() {
        var served = opened(aMall().build())
                .takes(KTP, "07:40")
                .takes(KTP, "07:41")
                .takes(KTP, "07:42")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .starts(ONE, "A001", "08:02")
                .completes(ONE, "A001", "08:10")
                .calls(ONE, "08:11");
        served.ask(new DayCommand.MarkNoShow(served.day, ONE, null, ticket("A002"), served.at("08:13")));
        served.ask(new DayCommand.CancelTicket(served.day, ticket("A003"), "pulang", served.at("08:14")));

        assertThat(List.of("A001", "A002", "A003"))
                .extracting(number -> seen(served, number, "08:15").state())
                .containsExactly(Place.COMPLETED, Place.NO_SHOW, Place.CANCELLED);
    }

    @Test
    void whoever_still_waits_when_the_day_closes_was_left() {
        var day = opened(aMall().build()).takes(KTP, "07:40");
        day.ask(new DayCommand.CloseDay(day.day, day.at("17:00")));

        assertThat(seen(day, "A001", "17:01").state()).isEqualTo(Place.LEFT);
    }

    @Test
    void a_ticket_of_another_day_is_not_valid_any_more() {
        var day = opened(aMall().build());

        assertThat(MyTicket.of(day.live.state(), new TicketId("2026-11-23-A001"), null, day.at("08:00")))
                .isEqualTo(new MyTicket("A001", null, Place.EXPIRED, null, null, null, null, null));
    }

    private static MyTicket seen(PlayedDay day, String number, String time) {
        return MyTicket.of(day.live.state(), ticket(number), last(day, number), day.at(time));
    }

    private static DayEvent.@Nullable OfLeg last(PlayedDay day, String number) {
        return day.events.reversed().stream()
                .flatMap(recorded -> recorded.as(DayEvent.OfLeg.class).stream())
                .map(recorded -> recorded.event())
                .filter(event -> event.ticket().equals(ticket(number)))
                .findFirst()
                .orElse(null);
    }
}
