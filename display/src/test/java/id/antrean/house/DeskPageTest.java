package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.antrean.browser.Axe;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The supervisor's desk on a tablet. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskPageTest {
    @Test
    void a_ticket_is_issued_for_a_visitor_given_priority_moved_and_printed_again(OpenHouse house) {
        var desk = house.desk();
        desk.locator("[data-test=issue]").click();
        pick(desk, "pirt");
        desk.locator("[data-test=dialog-yes]").click();
        var found = desk.locator("[data-test=found]");
        assertThat(found).hasAttribute("data-state", "waiting");
        assertThat(desk.locator("[data-test=slip]")).isVisible();

        desk.locator("[data-test=grant]").click();
        desk.locator("[data-test=class][data-id=elderly] input").check();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=priority]")).isVisible();

        desk.locator("[data-test=change]").click();
        pick(desk, "slhs");
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=found-service]")).containsText("laik higiene sanitasi");
        soundOn(desk, "found");

        desk.locator("[data-test=reprint]").click();
        assertThat(desk.locator("[data-test=slip]")).isVisible();
    }

    @Test
    void a_lost_number_is_found_and_one_that_is_not_there_is_said_so(OpenHouse house) {
        var number = house.take("oten").path("number").asText();
        var desk = house.desk();
        find(desk, number);
        assertThat(desk.locator("[data-test=found]")).hasAttribute("data-number", number);
        assertThat(desk.locator("[data-test=why]")).isVisible();
        find(desk, "X999");
        assertThat(desk.locator("[data-test=said]")).isVisible();
    }

    @Test
    void the_desk_has_nothing_that_axe_finds_and_shows_every_counter(OpenHouse house) {
        var desk = house.desk();
        assertThat(desk.locator("[data-test=counter]")).hasCount(30);
        soundOn(desk, "desk");
    }

    @Test
    void only_who_may_work_there_is_listed_and_acts_by_name(OpenHouse house) {
        var desk = house.emptyDesk();
        assertThat(desk.locator("[data-test=staff]")).hasCount(1);
        picture(desk, "desk-sign-in");
        desk = house.desk();
        assertThat(desk.locator("[data-test=person]")).containsText("Supervisor 1");

        var ticket = house.take("loker");
        find(desk, ticket.path("number").asText());
        desk.locator("[data-test=cancel]").click();
        desk.locator("[data-test=reason][data-id=left]").click();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=found]")).hasAttribute("data-state", "cancelled");
        assertThat(house.whoActedLastOn(ticket))
                .contains(house.supervisor().path("id").asText());
    }

    @Test
    void whose_session_has_ended_is_told_so_and_signs_in_again(OpenHouse house) {
        var desk = house.desk();
        desk.context().clearCookies();
        desk.locator("[data-test=number]").fill("A001");
        desk.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))");
        assertThat(desk.locator("[data-test=sign-in]")).isVisible();
        assertThat(desk.locator("[data-test=said]")).hasText("Sesi Anda sudah berakhir. Silakan masuk lagi.");
        assertThat(desk.locator("[data-test=staff]")).hasCount(1);
    }

    private static void find(Page desk, String number) {
        desk.locator("[data-test=number]").fill(number);
        desk.locator("[data-test=find]").click();
    }

    private static void pick(Page desk, String service) {
        choice(desk, service).check();
    }

    private static Locator choice(Page desk, String service) {
        return desk.locator("dialog input[name=service][value=" + service + "]");
    }

    private static void soundOn(Page page, String what) {
        assertThat(Axe.violations(page)).as(what).isEmpty();
    }
}
