package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.antrean.browser.Axe;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** axe finds nothing on any page: WCAG 2.2 A and AA. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibilityTest {
    /** Whether this would notice anything at all. */
    @Test
    void a_picture_without_words_and_pale_letters_are_found(OpenHouse house) {
        var page = house.browser().page(800, 600);
        page.setContent("<html lang=en><title>x</title><main><img src=x><p style='color:#bbb'>pale</p></main>");
        assertThat(Axe.violations(page))
                .anyMatch(it -> it.startsWith("image-alt"))
                .anyMatch(it -> it.startsWith("color-contrast"));
    }

    @Test
    void the_kiosk_from_home_to_ticket(OpenHouse house) {
        var kiosk = house.kiosk();
        sound(kiosk.locator("[data-test=agency]").first(), "home");
        kiosk.locator("[data-test=search]").fill("tidak ada");
        sound(kiosk.locator(".note"), "nothing found");
        kiosk.locator("[data-test=search]").fill("akta");
        sound(kiosk.locator("[data-test=service]").first(), "found");
        kiosk.locator("[data-test=language-en]").click();
        kiosk.locator("[data-test=service]").first().click();
        sound(kiosk.locator("[data-test=take]"), "service");
        kiosk.locator("[data-test=take]").click();
        sound(kiosk.locator("[data-test=ticket]"), "ticket");
    }

    @Test
    void the_counter_from_sign_in_to_serving(OpenHouse house) {
        house.take("ikd");
        sound(house.counter().locator("[data-test=sign-in]"), "sign in");
        var counter = house.counter(6, "a2");
        sound(counter.locator("[data-test=main]"), "free");
        counter.keyboard().press("F2");
        sound(counter.locator("[data-test=here][data-state=called]"), "called");
        counter.locator("[data-test=main]").click();
        sound(counter.locator("[data-test=here][data-state=serving]"), "serving");
        for (var dialog : List.of("details", "transfer", "help", "settings")) {
            counter.locator("[data-test=" + dialog + "]").click();
            sound(counter.locator("dialog[open]"), dialog);
            counter.keyboard().press("Escape");
            assertThat(counter.locator("dialog")).hasCount(0);
        }
    }

    @Test
    void what_a_clerk_does_about_one_ticket(OpenHouse house) {
        var number = house.takeWithPriority("infopkb").path("number").asText();
        var counter = house.counter(18, "r2");
        var about = counter.locator("[data-test=next] [data-number=" + number + "] [data-test=about]");
        for (var action : List.of("call", "confirm", "revoke")) {
            about.click();
            sound(counter.locator("[data-test=dialog-ticket]"), "ticket");
            counter.locator("[data-test=do-" + action + "]").click();
            sound(counter.locator("[data-test=dialog-" + action + "]"), action);
            counter.keyboard().press("Escape");
            assertThat(counter.locator("dialog")).hasCount(0);
        }
        counter.keyboard().press("F2");
        sound(counter.locator("[data-test=revoke]"), "a claimed priority");
    }

    @Test
    void the_hall_and_the_sign_above_a_counter(OpenHouse house) {
        house.step("c1", "open", "{\"clerk\": \"axe\"}");
        house.take("haji");
        house.step("c1", "call-next", "{}");
        sound(look(house, 1920, 1080, "/?mute=1").locator("[data-test=now-calling]"), "hall");
        sound(look(house, 1920, 1080, "/counter-display/c1").locator("[data-test=number]"), "called");
        sound(look(house, 800, 480, "/counter-display/a4").locator("[data-test=state-closed]"), "closed");
    }

    @Test
    void the_dashboard_and_the_ticket_on_a_phone(OpenHouse house) {
        var ticket = house.take("kia");
        var dashboard = house.dashboard();
        sound(dashboard.locator("[data-test=figures]"), "dashboard");
        dashboard.locator("[data-test=define-waitingNow]").first().click();
        sound(dashboard.locator("[data-test=definition-waitingNow]"), "definition");
        sound(look(house, 1366, 768, "/dashboard").locator("[data-test=sign-in]"), "sign in");
        var path = ticket.path("trackUrl").asText().substring(house.displayUrl().length());
        sound(look(house, 320, 640, path).locator("[data-test=ahead]"), "track");
    }

    @Test
    void administration_section_by_section(OpenHouse house) {
        var admin = house.admin("administrator");
        var sections = admin.locator("[data-test=section]");
        for (int at = 0; at < sections.count(); at++) {
            sections.nth(at).click();
            var name = sections.nth(at).getAttribute("data-id");
            var entries = admin.locator("[data-test=entry]");
            if (entries.count() > 0) entries.first().click();
            sound(admin.locator("[data-test=section][aria-current=page]"), name);
        }
        admin.locator("[data-test=section][data-id=policy]").click();
        var undo = admin.locator("[data-test=field][data-path='policy.undoSeconds']");
        undo.fill("601");
        undo.press("Tab");
        admin.locator("[data-test=review]").click();
        sound(admin.locator("[data-test=finding]"), "findings");
        undo.fill("59");
        undo.press("Tab");
        admin.locator("[data-test=review]").click();
        sound(admin.locator("[data-test=effects]"), "review");
    }

    private static Page look(OpenHouse house, int width, int height, String path) {
        return house.browser().page(width, height, house.displayUrl() + path);
    }

    /** @param there what is on the page once it is whole */
    private static void sound(Locator there, String name) {
        assertThat(there).isVisible();
        assertThat(Axe.violations(there.page())).as(name).isEmpty();
    }
}
