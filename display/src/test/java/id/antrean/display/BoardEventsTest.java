package id.antrean.display;

import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.TWO;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.board.LiveDays;
import id.antrean.day.DayCommand;
import id.antrean.mall.Agency;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardEventsTest {
    private static final String EVENTS = "/api/v1/malls/uji/board/events";

    private WatchedMall mall = WatchedMall.small();

    @AfterEach
    void close() {
        mall.close();
    }

    @Test
    void a_new_screen_gets_the_whole_picture_then_each_call_and_then_the_changed_board() throws Exception {
        aTicketWaitsAtAnOpenCounter();
        try (var screen = Screen.on(mall, EVENTS)) {
            await().until(() -> screen.names().equals(List.of("snapshot")));

            long call = mall.calls(ONE);

            await().until(() -> screen.told().size() == 3);
            assertThat(screen.names()).containsExactly("snapshot", "call", "board");
            assertThat(screen.calls()).containsExactly(call);
            assertThat(screen.told().get(1).data())
                    .contains("\"number\":\"A001\"", "\"counter\":\"1\"", "\"calls\":1")
                    .contains("\"clips\":{\"id\":[\"nomor-antrean\",\"letter-a\",\"nol\",\"nol\",\"satu\",")
                    .contains("Nomor antrean a, nol nol satu, silakan menuju loket satu");
            assertThat(screen.told().get(2).data()).contains("\"state\":\"called\"");
        }
    }

    @Test
    void a_screen_that_was_away_gets_every_call_it_missed_once_and_no_other() throws Exception {
        aTicketWaitsAtAnOpenCounter();
        long before;
        try (var screen = Screen.on(mall, EVENTS)) {
            before = mall.calls(ONE);
            await().until(() -> screen.lastId().equals(Long.toString(before))
                    && screen.names().contains("board"));
        }
        var missed = List.of(mall.recalls(ONE, "A001"), mall.recalls(ONE, "A001"));

        try (var back = Screen.on(mall, EVENTS, "Last-Event-ID", Long.toString(before))) {
            await().until(() -> back.names().contains("board"));
            assertThat(back.names()).startsWith("call", "call", "board");
            assertThat(back.calls()).isEqualTo(missed);
        }
        try (var other = Screen.on(mall, EVENTS + "?after=" + missed.getFirst())) {
            await().until(() -> other.names().contains("board"));
            assertThat(other.calls()).containsExactly(missed.getLast());
        }
    }

    @Test
    void however_often_the_line_is_cut_each_call_is_shown_once_and_in_order() throws Exception {
        aTicketWaitsAtAnOpenCounter();
        var dice = new SplittableRandom(1);
        var called = new ArrayList<Long>();
        called.add(mall.calls(ONE));
        var shown = new ArrayList<Long>();
        var lastId = "0";
        for (int line = 0; line < 25; line++) {
            try (var screen = Screen.on(mall, EVENTS, "Last-Event-ID", lastId)) {
                for (int i = dice.nextInt(6); i > 0; i--) called.add(mall.recalls(ONE, "A001"));
                int enough = dice.nextInt(8);
                await().until(() -> screen.told().size() >= Math.min(enough, 1));
                screen.cut();
                shown.addAll(screen.calls());
                if (!screen.lastId().isEmpty()) lastId = screen.lastId();
            }
            for (int i = dice.nextInt(3); i > 0; i--) called.add(mall.recalls(ONE, "A001"));
        }
        try (var last = Screen.on(mall, EVENTS, "Last-Event-ID", lastId)) {
            await().until(() -> last.names().contains("board"));
            shown.addAll(last.calls());
        }

        assertThat(shown).isEqualTo(called);
    }

    @Test
    void a_screen_that_was_away_too_reasonforgets_what_it_had_and_starts_anew() throws Exception {
        aTicketWaitsAtAnOpenCounter();
        long old = mall.calls(ONE);
        for (int i = 0; i <= LiveDays.CALLS_MAX; i++) mall.recalls(ONE, "A001");

        try (var back = Screen.on(mall, EVENTS, "Last-Event-ID", Long.toString(old))) {
            await().until(() -> back.told().size() == 2);
            assertThat(back.names()).containsExactly("reset", "snapshot");
        }
    }

    @Test
    void a_screen_that_knows_another_log_starts_anew() throws Exception {
        aTicketWaitsAtAnOpenCounter();

        try (var back = Screen.on(mall, EVENTS + "?after=999999")) {
            await().until(() -> back.told().size() == 2);
            assertThat(back.names()).containsExactly("reset", "snapshot");
        }
    }

    @Test
    void a_zone_is_told_only_its_own_calls() throws Exception {
        mall.close();
        mall = new WatchedMall(twoZones());
        mall.takes(KTP);
        mall.takes(PASPOR);
        mall.opens(ONE, "ani");
        mall.opens(TWO, "budi");
        try (var east = Screen.on(mall, EVENTS + "?zone=timur");
                var hall = Screen.on(mall, EVENTS + "?zone=aula");
                var all = Screen.on(mall, EVENTS)) {
            await().until(() -> !east.told().isEmpty()
                    && !hall.told().isEmpty()
                    && !all.told().isEmpty());
            long inEast = mall.calls(ONE);
            long inHall = mall.calls(TWO);

            await().until(() -> all.calls().size() == 2
                    && hall.calls().size() == 1
                    && east.calls().size() == 1);
            assertThat(east.calls()).containsExactly(inEast);
            assertThat(hall.calls()).containsExactly(inHall);
            assertThat(east.told().getFirst().data()).contains("timur").doesNotContain("\"zone\":\"aula\"");
        }
    }

    @Test
    void a_screen_that_does_not_read_is_cut_off_and_keeps_nobody_waiting() throws Exception {
        aTicketWaitsAtAnOpenCounter();
        try (var reading = Screen.on(mall, EVENTS);
                var slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), mall.port()));
            slow.getOutputStream()
                    .write(("GET " + EVENTS + " HTTP/1.1\r\nHost: hall\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            await().until(() -> mall.streams() == 2);
            var called = new ArrayList<Long>();
            called.add(mall.calls(ONE));
            var reason = "Sistem pusat mati. ".repeat(20_000);
            mall.ask(new DayCommand.SuspendService(mall.day, PASPOR, reason, null, mall.at("08:00")));

            await().until(() -> {
                called.add(mall.recalls(ONE, "A001"));
                return mall.streams() == 1;
            });

            await().until(() -> reading.calls().equals(called));
            assertThat(reading.isEnded()).isFalse();
        }
    }

    @Test
    void the_hour_alone_closes_the_hall_and_turns_the_date() throws Exception {
        mall.takes(KTP);
        mall.ask(new DayCommand.CancelTicket(mall.day, WatchedMall.ticket("A001"), "pulang", mall.at("08:00")));
        try (var screen = Screen.on(mall, EVENTS)) {
            await().until(() -> screen.told().size() == 1);
            assertThat(screen.told().getLast().data()).contains("\"open\":true");

            mall.clockShows(mall.at("15:30"));
            await().until(() -> screen.told().getLast().data().contains("\"open\":false"));

            mall.clockShows(mall.at("09:00").plusSeconds(24 * 3600));
            await().until(() -> screen.told().getLast().data().contains("\"date\":\"2026-11-25\""));
        }
    }

    private void aTicketWaitsAtAnOpenCounter() {
        mall.takes(KTP);
        mall.opens(ONE, "ani");
    }

    private static Catalogue twoZones() {
        var east = new ZoneId("timur");
        var mall = aMall();
        mall.zones.add(new Zone(east, words("Timur"), words("Lantai 1")));
        mall.agencies.removeIf(agency -> agency.agency().equals(DUKCAPIL));
        mall.agencies.add(new Agency(DUKCAPIL, words("Dukcapil"), "A", east, null));
        mall.counters.removeIf(counter -> counter.counter().equals(ONE));
        mall.counters.add(new Counter(ONE, "1", east, List.of(KTP, KK)));
        return mall.build();
    }
}
