package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The counter's pages in a real browser, for a clerk without a mouse. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterPagesTest {
    @Test
    void a_clerk_signs_in_calls_serves_and_takes_a_break_with_the_keyboard_alone(OpenHouse house) {
        house.take("nib");
        var counter = house.counter();
        var keyboard = new Keyboard(counter);
        assertThat(counter.locator("[data-test=find]")).isVisible();
        keyboard.tabTo("[data-test=find]").type(house.person(4).path("name").asText());
        keyboard.tabTo("[name=clerk]").press("Space");
        keyboard.tabTo("[data-test=pin]")
                .type(house.person(4).path("pin").asText())
                .press("Enter");
        assertThat(counter.locator("[data-test=counter]").first()).isVisible();
        keyboard.tabTo("[data-test=counter][data-id=k1]").press("Enter");
        OpenHouse.isReady(counter);

        keyboard.press("F2");
        assertThat(here(counter)).hasAttribute("data-state", "called");
        keyboard.press("F4");
        assertThat(here(counter)).containsText("panggilan ke-2");
        keyboard.press("Alt+Shift+S");
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        keyboard.press("F9");
        assertThat(here(counter)).hasAttribute("data-state", "free");

        keyboard.press("Alt+Shift+B");
        assertThat(counter.locator("[data-test=dialog-pause]")).isVisible();
        keyboard.press("Escape");
        assertThat(counter.locator("[data-test=dialog-pause]")).isHidden();
        keyboard.press("Alt+Shift+B").press("Enter");
        assertThat(here(counter)).hasAttribute("data-state", "paused");
        keyboard.press("Alt+Shift+B");
        assertThat(here(counter)).hasAttribute("data-state", "free");
    }

    @Test
    void who_does_not_come_is_skipped_and_taken_up_when_back(OpenHouse house) {
        house.take("klaim");
        var counter = house.counter(7, "t1");
        counter.keyboard().press("F2");
        assertThat(here(counter)).hasAttribute("data-state", "called");
        counter.keyboard().press("Shift+F8");
        assertThat(here(counter)).hasAttribute("data-state", "free");
        var aside = counter.locator("[data-test=aside]");
        assertThat(aside).containsText("sampai 09.");
        assertThat(counter.locator("[data-test=undo]")).containsText("Urungkan lewati");
        picture(counter, "counter-set-aside");

        aside.locator("[data-test=continue]").click();
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        assertThat(aside).hasCount(0);
    }

    @Test
    void a_clerk_gives_a_step_a_key_of_the_own_which_holds_after_a_reload_and_can_be_taken_back(OpenHouse house) {
        var counter = house.counter(5, "y1");
        choose(counter, "F4");
        assertThat(said(counter)).hasText("F4 sudah dipakai: Panggil ulang.");
        choose(counter, "x");
        assertThat(said(counter)).hasText("X tidak dapat dipakai.");
        choose(counter, "Alt+Shift+N");
        assertThat(key(counter)).hasAttribute("data-key", "Alt+Shift+N");
        picture(counter, "counter-keys");

        counter.reload();
        assertThat(counter.locator("[data-test=main]")).hasAttribute("aria-keyshortcuts", "Alt+Shift+N");
        counter.keyboard().press("F2");
        counter.keyboard().press("Alt+Shift+N");
        assertThat(counter.locator("[data-test=said]")).hasText("Tidak ada antrean");

        openKeys(counter);
        counter.locator("[data-test=usual-keys]").click();
        assertThat(key(counter)).hasAttribute("data-key", "F2");
    }

    private static Locator here(Page counter) {
        return counter.locator("[data-test=here]");
    }

    private static Locator said(Page counter) {
        return counter.locator("[data-test=key-said]");
    }

    private static Locator key(Page counter) {
        return counter.locator("[data-test=key][data-step=call-next]");
    }

    private static void openKeys(Page counter) {
        counter.locator("[data-test=settings]").click();
        counter.locator("[data-test=own-keys] summary").click();
    }

    /** Asks for another key of "call next" and presses it. */
    private static void choose(Page counter, String pressed) {
        if (!key(counter).isVisible()) openKeys(counter);
        key(counter).locator("[data-test=change-key]").click();
        assertThat(said(counter)).containsText("tekan tombol yang baru");
        counter.keyboard().press(pressed);
    }
}
