package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk does for visitors who need more than one step, and for a service whose quota is full. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskVisitsTest {
    @Test
    void a_visitor_steps_out_with_a_note_and_takes_a_ticket_of_a_second_line(OpenHouse house) {
        var number = house.take("pasb").path("number").asText();
        var desk = house.desk();
        desk.locator("[data-test=number]").fill(number);
        desk.locator("[data-test=find]").click();
        desk.locator("[data-test=postpone]").click();
        desk.locator("[data-test=minutes-15]").check();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=why]")).containsText("Keluar sampai pukul 09.");

        desk.locator("[data-test=note]").click();
        desk.locator("[data-test=note-text]").fill("Membawa kursi roda");
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=found]")).containsText("Membawa kursi roda");
        picture(desk, "desk-visit");

        desk.locator("[data-test=issue]").click();
        pick(desk, "sip");
        desk.locator("[data-test=same-visitor]").check();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=slip]")).isVisible();
    }

    @Test
    void yesterdays_number_that_was_not_left_is_told_so(OpenHouse house) {
        var desk = house.desk();
        desk.locator("[data-test=issue]").click();
        pick(desk, "haji");
        desk.locator("[data-test=carried]").fill("H001");
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=said]")).hasText("Nomor itu tidak tercatat tersisa saat tutup kemarin.");
    }

    @Test
    void a_quota_is_lifted_with_a_reason(OpenHouse house) {
        var desk = house.desk();
        var quota = desk.locator("[data-test=quota]").first();
        int left = Integer.parseInt(quota.innerText().replaceAll("\\D", ""));
        quota.click();
        desk.locator("[data-test=quota-by]").fill("3");
        desk.locator("[data-test=reason][data-id=group]").click();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(quota).hasText("Kuota: sisa " + (left + 3));
    }

    @Test
    void the_last_completion_of_a_counter_is_corrected_with_a_reason(OpenHouse house) {
        var counter = house.counter(24, "w2");
        counter.keyboard().press("Alt+Shift+W");
        counter.locator("[data-test=target]").first().click();
        counter.locator("[data-test=dialog-yes]").click();
        OpenHouse.isReady(counter, "complete-and-call");
        counter.keyboard().press("F9");
        OpenHouse.isReady(counter);

        var desk = house.desk();
        desk.locator("[data-test=counter][data-id=w2]").click();
        desk.locator("[data-test=correct]").click();
        desk.locator("[data-test=reason][data-id=forgotten]").click();
        desk.locator("[data-test=dialog-yes]").click();
        assertThat(desk.locator("[data-test=dialog-correct]")).hasCount(0);
    }

    private static void pick(Page desk, String service) {
        desk.locator("[data-test=target][data-id=" + service + "]").click();
    }
}
