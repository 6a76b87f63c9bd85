package id.antrean.board;

import static id.antrean.board.PlayedDay.opened;
import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.TWO;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.board.Board.Calling;
import id.antrean.board.Board.CounterLight;
import id.antrean.board.Board.Previous;
import id.antrean.day.DayCommand;
import id.antrean.day.LegState;
import id.antrean.day.PauseKind;
import id.antrean.mall.Agency;
import id.antrean.mall.Counter;
import id.antrean.mall.Hours;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardTest {
    private static final ZoneId EAST = new ZoneId("timur");

    /** H001 at counter 2, then A001 at counter 1. */
    private static PlayedDay twoCalled() {
        return opened(aMall().build())
                .takes(KTP, "07:40")
                .takes(PASPOR, "07:41")
                .opens(ONE, "ani", "08:00")
                .opens(TWO, "budi", "08:00")
                .calls(TWO, "08:01")
                .calls(ONE, "08:02");
    }

    @Test
    void the_newest_call_hangs_first() {
        assertThat(twoCalled().boardAt("08:03").calling())
                .extracting(Calling::number)
                .containsExactly("A001", "H001");
    }

    @Test
    void a_recall_moves_its_ticket_to_the_front_and_counts() {
        var day = twoCalled().recalls(TWO, "H001", "08:03");

        var first = day.boardAt("08:03").calling().getFirst();
        assertThat(first.number()).isEqualTo("H001");
        assertThat(first.counter()).isEqualTo("2");
        assertThat(first.calls()).isEqualTo(2);
        assertThat(first.state()).isEqualTo(LegState.CALLED);
    }

    @Test
    void a_ticket_that_was_served_becomes_a_previous_call() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .starts(ONE, "A001", "08:02");
        assertThat(day.boardAt("08:03").previous()).isEmpty();

        day.completes(ONE, "A001", "08:10");

        assertThat(day.boardAt("08:11").calling()).isEmpty();
        assertThat(day.boardAt("08:11").previous()).extracting(Previous::number).containsExactly("A001");
    }

    @Test
    void previous_calls_show_each_ticket_once_and_no_more_than_eight() {
        var day = opened(aMall().build()).opens(ONE, "ani", "08:00");
        for (int i = 1; i <= 10; i++) {
            var number = "A%03d".formatted(i);
            day.takes(KTP, "08:01")
                    .calls(ONE, "08:02")
                    .recalls(ONE, number, "08:03")
                    .starts(ONE, number, "08:04")
                    .completes(ONE, number, "08:05");
        }

        assertThat(day.boardAt("08:11").previous())
                .extracting(Previous::number)
                .containsExactly("A010", "A009", "A008", "A007", "A006", "A005", "A004", "A003");
    }

    @Test
    void a_call_that_was_taken_back_does_not_hang_there() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .undoes(ONE, "A001", "08:01");

        assertThat(day.boardAt("08:02").calling()).isEmpty();
        assertThat(day.boardAt("08:02").previous()).isEmpty();
        assertThat(day.boardAt("08:02").zones().getFirst().waiting()).isEqualTo(1);
    }

    @Test
    void a_transferred_ticket_was_called_before_and_waits_again() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .starts(ONE, "A001", "08:02");
        day.ask(new DayCommand.TransferTicket(day.day, ONE, null, PlayedDay.ticket("A001"), KK, true, day.at("08:05")));

        assertThat(day.boardAt("08:06").previous()).extracting(Previous::number).containsExactly("A001");
        assertThat(day.boardAt("08:06").zones().getFirst().waiting()).isEqualTo(1);
    }

    @Test
    void a_zone_shows_only_its_own_counters_and_lines() {
        var mall = aMall();
        mall.zones.add(new Zone(EAST, words("Timur"), words("Lantai 1")));
        mall.agencies.removeIf(agency -> agency.agency().equals(DUKCAPIL));
        mall.agencies.add(new Agency(DUKCAPIL, words("Dukcapil"), "A", EAST, null));
        mall.counters.removeIf(counter -> counter.counter().equals(ONE));
        mall.counters.add(new Counter(ONE, "1", EAST, List.of(KTP, KK)));
        var day = opened(mall.build())
                .takes(KTP, "07:40")
                .takes(KTP, "07:41")
                .takes(PASPOR, "07:42")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01");

        var east = Board.of(day.live, EAST, day.at("08:02"));
        assertThat(east.calling()).extracting(Calling::number).containsExactly("A001");
        assertThat(east.zones()).extracting(Board.ZoneLine::waiting).containsExactly(1);
        assertThat(east.counters()).extracting(Board.CounterSign::name).containsExactly("1");
        var hall = Board.of(day.live, HALL, day.at("08:02"));
        assertThat(hall.calling()).isEmpty();
        assertThat(hall.zones()).extracting(Board.ZoneLine::waiting).containsExactly(1);
        assertThat(hall.counters()).extracting(Board.CounterSign::name).containsExactly("2");
    }

    @Test
    void a_sign_above_a_counter_says_open_paused_or_closed_and_whose_turn_it_is() {
        var day = opened(aMall().build())
                .takes(KTP, "elderly", "07:40")
                .opens(ONE, "ani", "08:00")
                .opens(TWO, "budi", "08:00")
                .calls(ONE, "08:01");
        day.ask(new DayCommand.PauseCounter(day.day, TWO, null, PauseKind.PRAYER, day.at("08:30"), day.at("08:02")));

        var signs = day.boardAt("08:03").counters();
        assertThat(signs.getFirst().number()).isEqualTo("A001");
        assertThat(signs.getFirst().mark()).isEqualTo(Mark.PRIORITY);
        assertThat(Objects.requireNonNull(signs.getFirst().service()).id()).isEqualTo("ktp");
        assertThat(signs.getLast().state()).isEqualTo(CounterLight.PAUSED);
        assertThat(signs.getLast().pauseKind()).isEqualTo(PauseKind.PRAYER);
        assertThat(signs.getLast().pausedUntil()).isEqualTo(day.at("08:30"));
        assertThat(opened(aMall().build())
                        .boardAt("08:00")
                        .counters()
                        .getFirst()
                        .state())
                .isEqualTo(CounterLight.CLOSED);
    }

    @Test
    void a_suspended_service_hangs_there_with_its_reason() {
        var day = opened(aMall().build());
        day.ask(new DayCommand.SuspendService(day.day, KTP, "sistem pusat mati", null, day.at("08:00")));

        assertThat(day.boardAt("08:01").suspended())
                .extracting(Board.SuspendedService::reason)
                .containsExactly("sistem pusat mati");
    }

    @Test
    void before_service_begins_the_board_says_when_it_does() {
        var board = opened(aMall().build()).boardAt("07:45");

        assertThat(board.open()).isFalse();
        assertThat(board.closedText())
                .isEqualTo(new Words("Pelayanan dimulai pukul 08.00 WIB.", "Service begins at 08.00 WIB."));
    }

    @Test
    void after_hours_the_board_is_open_until_everybody_is_served() {
        var day = opened(aMall().build()).takes(KTP, "14:20").opens(ONE, "ani", "14:21");
        assertThat(day.boardAt("15:30").open()).isTrue();

        day.calls(ONE, "15:31").starts(ONE, "A001", "15:31").completes(ONE, "A001", "15:40");

        assertThat(day.boardAt("15:41").open()).isFalse();
        assertThat(Objects.requireNonNull(day.boardAt("15:41").closedText()).en())
                .isEqualTo("Service has ended for today.");
    }

    @Test
    void a_holiday_hangs_there_by_its_name_before_anything_has_happened() {
        var mall = aMall();
        mall.specialDays.put(PlayedDay.TUESDAY, new SpecialDay(new Words("Hari Guru", "Teachers' Day"), Hours.CLOSED));

        var board = new PlayedDay(mall.build()).boardAt("10:00");

        assertThat(Objects.requireNonNull(board.closedText()).en()).isEqualTo("Closed today: Teachers' Day.");
    }
}
