package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visits that are not straight on, seen on every page that has a part in them. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitPagesTest {
    @Test
    void a_visit_leads_through_two_agencies_with_one_number(OpenHouse house) {
        var ticket = house.take("npwp");
        var number = ticket.path("number").asText();
        var phone = house.browser().page(390, 844, ticket.path("trackUrl").asText());
        var tax = house.counter(14, "f1");
        tax.keyboard().press("F2");
        assertThat(number(tax)).hasText(number);
        assertThat(place(phone)).hasAttribute("data-state", "called");
        tax.locator("[data-test=main]").click();
        assertThat(here(tax)).hasAttribute("data-state", "serving");
        OpenHouse.isReady(tax, "complete-and-call");
        tax.keyboard().press("Alt+Shift+T");
        tax.locator("[data-test=find-service]").fill("BPHTB");
        tax.locator("[data-test=target][data-id=bphtb] input").check();
        tax.locator("[data-test=dialog-yes]").click();
        OpenHouse.isReady(tax);

        assertThat(place(phone)).hasAttribute("data-state", "waiting");
        var revenue = house.counter(15, "b1");
        var hall = hall(house);
        revenue.keyboard().press("F2");
        assertThat(number(revenue)).hasText(number);
        assertThat(hall.locator("[data-number=" + number + "]").first()).containsText("15");
        assertThat(phone.locator("[data-test=counter]")).hasText("15");
        picture(phone, "track-called");
        revenue.locator("[data-test=main]").click();
        assertThat(here(revenue)).hasAttribute("data-state", "serving");
        revenue.keyboard().press("F9");
        assertThat(place(phone)).hasAttribute("data-state", "completed");
    }

    @Test
    void who_is_set_aside_is_awaited_on_every_screen_and_goes_on_when_back(OpenHouse house) {
        var ticket = house.take("samb");
        var number = ticket.path("number").asText();
        var phone = house.browser().page(390, 844, ticket.path("trackUrl").asText());
        var hall = hall(house);
        var counter = house.counter(16, "j1");
        counter.keyboard().press("F2");
        assertThat(here(counter)).hasAttribute("data-state", "called");
        counter.keyboard().press("Shift+F8");
        OpenHouse.isReady(counter);

        assertThat(place(phone)).hasAttribute("data-state", "set-aside");
        assertThat(hall.locator("[data-test=notice]")).containsText(number + " → 23", patiently());
        picture(hall, "hall-missed");
        counter.locator("[data-test=aside] [data-test=continue]").click();
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        assertThat(place(phone)).hasAttribute("data-state", "serving");
    }

    @Test
    void a_suspension_is_told_on_the_wall_aloud_at_the_kiosk_and_on_the_phone_until_it_is_lifted(OpenHouse house) {
        var phone = house.browser()
                .page(390, 844, house.take("adu").path("trackUrl").asText());
        var kiosk = house.kiosk();
        kiosk.locator("[data-test=search]").fill("BPJS Kesehatan");
        var card = kiosk.locator("[data-test=service][data-id=adu]");
        assertThat(card).isVisible();
        var spoken = ConcurrentHashMap.<String>newKeySet();
        var hall = house.browser().page(1920, 1080);
        hall.onRequest(request -> spoken.add(request.url().replaceFirst(".*/", "")));
        hall.navigate(house.displayUrl() + "/");
        assertThat(hall.locator("[data-test=clock]")).isVisible();
        var desk = house.desk();
        desk.locator("[data-test=service][data-id=adu] [data-test=suspend]").click();
        desk.locator("[data-test=reason][data-id=system]").click();
        desk.locator("[data-test=dialog-yes]").click();

        assertThat(phone.locator("[data-test=suspended]")).containsText("Sistem sedang gangguan");
        assertThat(card).containsText("Sistem sedang gangguan");
        assertThat(hall.locator("[data-test=notice]")).containsText("Sistem sedang gangguan", patiently());
        hall.waitForCondition(() -> spoken.contains("layanan-dihentikan.wav"));
        picture(hall, "hall-suspended");
        picture(phone, "track-suspended");
        picture(kiosk, "kiosk-suspended");
        picture(desk, "desk-suspended");

        desk.locator("[data-test=service][data-id=adu] [data-test=lift]").click();
        assertThat(phone.locator("[data-test=suspended]")).hasCount(0);
        assertThat(card).not().containsText("Sistem sedang gangguan");
        hall.waitForCondition(() -> spoken.contains("layanan-dibuka-lagi.wav"));
    }

    /** Notices take turns on the wall. */
    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static Page hall(OpenHouse house) {
        return house.browser().page(1920, 1080, house.displayUrl() + "/?mute=1");
    }

    private static Locator place(Page phone) {
        return phone.locator("[data-test=track]");
    }

    private static Locator here(Page counter) {
        return counter.locator("[data-test=here]");
    }

    private static Locator number(Page counter) {
        return counter.locator("[data-test=number]");
    }
}
