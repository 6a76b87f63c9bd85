package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the supervisor does about counters and lines, with a finger and with the keyboard alone. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskHallTest {
    @Test
    void a_counter_is_lent_to_another_line_calls_from_it_and_is_taken_back(OpenHouse house) {
        var number = house.take("aduair").path("number").asText();
        var counter = house.counter(17, "n1");
        var desk = house.desk();
        card(desk, "n1").click();
        desk.locator("[data-test=lend-to][data-id=aduair] input").check();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(card(desk, "n1").locator("[data-test=lent]")).isVisible();
        picture(desk, "desk-lent");

        counter.keyboard().press("F2");
        assertThat(counter.locator("[data-test=number]")).hasText(number);
        counter.keyboard().press("F8");
        OpenHouse.isReady(counter);
        card(desk, "n1").click();
        desk.locator("[data-test=take-back]").click();
        assertThat(card(desk, "n1").locator("[data-test=lent]")).hasCount(0);
    }

    @Test
    void a_counter_whose_clerk_has_left_is_closed_and_its_visitor_waits_again(OpenHouse house) {
        var number = house.take("tilang").path("number").asText();
        house.step("s1", "open", "{\"clerk\": \"left\"}");
        house.step("s1", "call-next", "{}");
        var desk = house.desk();
        card(desk, "s1").click();
        desk.locator("[data-test=close-counter]").click();
        desk.locator("[data-test=reason][data-id=absent]").click();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(card(desk, "s1")).hasAttribute("data-state", "closed");
        desk.locator("[data-test=number]").fill(number);
        desk.locator("[data-test=find]").click();
        assertThat(desk.locator("[data-test=found]")).hasAttribute("data-state", "waiting");
    }

    @Test
    void the_whole_desk_is_worked_with_the_keyboard_alone(OpenHouse house) {
        var desk = house.emptyDesk();
        var keyboard = new Keyboard(desk);
        assertThat(desk.locator("[data-test=sign-in]")).isVisible();
        keyboard.tabTo("[name=clerk]").press("Space");
        keyboard.tabTo("[data-test=pin]")
                .type(house.supervisor().path("pin").asText())
                .press("Enter");
        assertThat(desk.locator("[data-test=issue]")).isVisible();

        keyboard.tabTo("[data-test=issue]").press("Enter");
        assertThat(desk.locator("[data-test=dialog-issue]")).isVisible();
        keyboard.tabTo("[data-test=find-service]").type("halal");
        keyboard.tabTo("[name=service]").press("Space");
        keyboard.press("Enter");
        assertThat(desk.locator("[data-test=found]")).hasAttribute("data-state", "waiting");
        keyboard.tabTo("[data-test=cancel]").press("Enter");
        keyboard.tabTo("[name=usual]").press("Space");
        keyboard.press("Enter");
        assertThat(desk.locator("[data-test=found]")).hasAttribute("data-state", "cancelled");

        keyboard.tabTo("[data-test=counter][data-id=w1]").press("Enter");
        assertThat(desk.locator("[data-test=dialog-counter]")).isVisible();
        keyboard.press("Escape");
        assertThat(desk.locator("[data-test=dialog-counter]")).hasCount(0);
        keyboard.tabTo("[data-test=service][data-id=adupln] [data-test=suspend]")
                .press("Enter");
        keyboard.tabTo("[name=usual]").press("Space");
        keyboard.press("Enter");
        var suspended = desk.locator("[data-test=service][data-id=adupln]");
        assertThat(suspended.locator("[data-test=suspended]")).isVisible();
        keyboard.tabTo("[data-test=service][data-id=adupln] [data-test=lift]").press("Enter");
        assertThat(suspended.locator("[data-test=suspended]")).hasCount(0);
    }

    private static Locator card(Page desk, String counter) {
        return desk.locator("[data-test=counter][data-id=" + counter + "]");
    }
}
