package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a clerk does about one ticket: one of the line, one set aside, a priority that was claimed. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterTicketsTest {
    @Test
    void a_chosen_ticket_is_called_with_a_reason_and_the_counter_says_why_in_its_language(OpenHouse house) {
        house.take("roya");
        var second = house.take("roya").path("number").asText();
        var counter = house.counter(11, "e1");
        row(counter, second).locator("[data-test=about]").click();
        assertThat(counter.locator("[data-test=ticket-why]")).hasText("1 datang lebih dahulu.");
        picture(counter, "counter-ticket");
        counter.locator("[data-test=do-call]").click();
        assertThat(counter.locator("[data-test=call-number]")).hasValue(second);
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(counter.locator("[data-test=dialog-call]")).isVisible(); // not without a reason
        counter.locator("[data-test=reason][data-id=wrong-line]").click();
        counter.locator("[data-test=dialog-yes]").click();

        assertThat(counter.locator("[data-test=number]")).hasText(second);
        assertThat(counter.locator("[data-test=why]")).hasText("Dipanggil di luar urutan: salah antre.");
        picture(counter, "counter-why");
        counter.locator("[data-test=language-en]").click();
        assertThat(counter.locator("[data-test=why]")).hasText("Called out of turn: salah antre.");
    }

    @Test
    void a_ticket_set_aside_is_called_again_and_put_back_into_the_line(OpenHouse house) {
        var number = house.take("kelas").path("number").asText();
        var counter = house.counter(12, "z1");
        counter.keyboard().press("F2");
        assertThat(here(counter)).hasAttribute("data-state", "called");
        counter.keyboard().press("Shift+F8");
        var aside = counter.locator("[data-test=aside] [data-number=" + number + "]");
        aside.locator("[data-test=about]").click();
        counter.locator("[data-test=do-recall-aside]").click();
        aside.locator("[data-test=about]").click();
        counter.locator("[data-test=do-release]").click();

        assertThat(counter.locator("[data-test=next] [data-number=" + number + "]"))
                .isVisible();
        counter.keyboard().press("F2");
        assertThat(counter.locator("[data-test=why]")).hasText("Sudah pernah dipanggil dan kembali tepat waktu.");
    }

    @Test
    void a_priority_claimed_at_the_kiosk_is_confirmed_or_taken_away_when_the_visitor_is_seen(OpenHouse house) {
        house.takeWithPriority("rek");
        house.takeWithPriority("rek");
        var counter = house.counter(13, "l2");
        counter.keyboard().press("F2");
        assertThat(priority(counter)).hasText("Prioritas, belum diperiksa");
        picture(counter, "counter-claimed");
        counter.keyboard().press("Alt+Shift+V");
        counter.locator("[data-test=class][data-id=elderly] input").check();
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(priority(counter)).hasText("Prioritas");

        OpenHouse.isReady(counter, "start");
        counter.keyboard().press("F8");
        assertThat(here(counter)).hasAttribute("data-state", "free");
        OpenHouse.isReady(counter);
        counter.keyboard().press("F2");
        assertThat(priority(counter)).hasText("Prioritas, belum diperiksa");
        counter.locator("[data-test=revoke]").click();
        counter.locator("[data-test=reason][data-id=not-shown]").click();
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(priority(counter)).hasCount(0);
        assertThat(here(counter)).hasAttribute("data-state", "called");
    }

    private static Locator row(Page counter, String number) {
        return counter.locator("[data-test=next] [data-number=" + number + "]");
    }

    private static Locator priority(Page counter) {
        return counter.locator("[data-test=priority]");
    }

    private static Locator here(Page counter) {
        return counter.locator("[data-test=here]");
    }
}
