package id.antrean.display;

import static id.antrean.mall.MallBuilder.IMIGRASI;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchingTest {
    private final WatchedMall mall = WatchedMall.small();

    @AfterEach
    void close() {
        mall.close();
    }

    @Test
    void whoever_has_just_changed_something_sees_it() throws Exception {
        long position = mall.takes(KTP);

        var board = mall.get("/api/v1/malls/uji/board?after=" + position);

        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.body())
                .contains("\"position\":" + position)
                .contains("\"zones\":[{\"zone\":\"aula\",\"name\":{\"id\":\"Aula\",\"en\":\"Aula\"},\"waiting\":1}]")
                .contains("\"now\":\"2026-11-24T01:00:00Z\"", "\"speed\":1.0");
    }

    @Test
    void a_position_that_is_not_there_yet_is_asked_for_again() throws Exception {
        assertThat(mall.get("/api/v1/malls/uji/board?after=1000").statusCode()).isEqualTo(202);
    }

    @Test
    void there_is_no_board_of_an_unknown_mall_or_zone() throws Exception {
        assertThat(mall.get("/api/v1/malls/lain/board").statusCode()).isEqualTo(404);
        assertThat(mall.get("/api/v1/malls/lain/board/events").statusCode()).isEqualTo(404);
        assertThat(mall.get("/api/v1/malls/uji/board?zone=bulan").statusCode()).isEqualTo(400);
        assertThat(mall.get("/api/v1/malls/uji/board?zone=BULAN").statusCode()).isEqualTo(400);
        assertThat(mall.get("/api/v1/malls/uji/board?after=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void the_malls_are_listed() throws Exception {
        assertThat(mall.get("/api/v1/malls").body())
                .isEqualTo("{\"items\":[{\"id\":\"uji\",\"name\":{\"id\":\"Mal Uji\",\"en\":\"Mal Uji\"},"
                        + "\"timeZone\":\"Asia/Pontianak\",\"training\":false}],\"next\":null}");
    }

    @Test
    void a_visitor_follows_the_own_ticket_and_nobody_elses() throws Exception {
        mall.takes(KTP);
        long position = mall.takes(KTP);

        var mine = mall.get("/api/v1/tickets/mine?after=" + position, MyTicketHandler.HEADER, mall.ticketToken("A002"));

        assertThat(mine.body()).contains("\"number\":\"A002\"", "\"state\":\"waiting\"", "\"ahead\":1");
        assertThat(mall.get("/api/v1/tickets/mine").statusCode()).isEqualTo(401);
        assertThat(mall.get("/api/v1/tickets/mine", MyTicketHandler.HEADER, "A002")
                        .statusCode())
                .isEqualTo(401);
        assertThat(mall.get("/api/v1/tickets/mine/events", MyTicketHandler.HEADER, "A002")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_phone_is_told_when_its_number_is_called() throws Exception {
        mall.takes(KTP);
        mall.opens(ONE, "ani");
        try (var phone =
                Screen.on(mall, "/api/v1/tickets/mine/events", MyTicketHandler.HEADER, mall.ticketToken("A001"))) {
            await().until(() -> phone.told().size() == 1);

            mall.calls(ONE);

            await().until(() -> phone.told().size() == 2);
            assertThat(phone.names()).containsOnly("ticket");
            assertThat(phone.told().getLast().data()).contains("\"state\":\"called\"", "\"counter\":\"1\"");

            mall.starts(ONE, "A001");
            mall.completes(ONE, "A001");
            await().until(() -> phone.told().getLast().data().contains("\"state\":\"completed\""));
        }
    }

    @Test
    void a_manager_sees_the_hall_as_it_was() throws Exception {
        mall.takes(KTP);
        mall.opens(ONE, "ani");
        mall.clockShows(mall.at("08:10"));
        mall.calls(ONE);
        var manager = "Bearer " + mall.token(Role.MANAGER);
        var path = "/api/v1/malls/uji/days/2026-11-24/at/";

        var before = mall.get(path + mall.at("08:09"), "Authorization", manager);
        var after = mall.get(path + mall.at("08:10"), "Authorization", manager);

        assertThat(before.body()).contains("\"calling\":[]", "\"waiting\":1", "\"now\":\"2026-11-24T01:09:00Z\"");
        assertThat(after.body()).contains("\"number\":\"A001\"", "\"waiting\":0");
        assertThat(mall.get(path + mall.at("08:09")).statusCode()).isEqualTo(401);
        assertThat(mall.get("/api/v1/malls/uji/days/2026-11-23/at/" + mall.at("08:09"), "Authorization", manager)
                        .statusCode())
                .isEqualTo(404);
        assertThat(mall.get("/api/v1/malls/uji/days/gestern/at/x", "Authorization", manager)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_manager_of_one_agency_sees_that_agencys_figures_only() throws Exception {
        mall.takes(KTP);
        mall.takes(KTP);
        var position = mall.takes(PASPOR);
        mall.counts(position);
        var path = "/api/v1/malls/uji/figures?by=agency&after=" + position;

        var all = mall.get(path, "Authorization", "Bearer " + mall.token(Role.MANAGER));
        var own = mall.get(path, "Authorization", "Bearer " + mall.token(Role.MANAGER, IMIGRASI));

        assertThat(all.body()).contains("\"key\":\"dukcapil\"", "\"key\":\"imigrasi\"");
        assertThat(own.body()).contains("\"key\":\"imigrasi\"").doesNotContain("dukcapil");
        assertThat(own.body().substring(own.body().indexOf("\"total\""))).contains("\"joined\":1,");
        assertThat(mall.get(path).statusCode()).isEqualTo(401);
        assertThat(mall.get(path, "Authorization", "Bearer " + mall.token(Role.CLERK))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pages_and_clips_are_served() throws Exception {
        assertThat(mall.get("/").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(mall.get("/counter-display/c1").statusCode()).isEqualTo(200);
        assertThat(mall.get("/dashboard").statusCode()).isEqualTo(200);
        assertThat(mall.get("/track").statusCode()).isEqualTo(200);
        assertThat(mall.get("/voice/chime.wav").headers().firstValue("Content-Type"))
                .contains("audio/wav");
        assertThat(mall.get("/voice/id/nomor-antrean.wav").statusCode()).isEqualTo(200);
        assertThat(mall.get("/voice/id/../../index.html").statusCode()).isEqualTo(404);
    }
}
