package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a press to a step: what comes too early or twice. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterStepsTest {
    /** On a busy server the page once saw its counter as it was before, and took it for closed by others. */
    @Test
    void a_counter_just_opened_is_asked_for_with_its_opening_in_it(OpenHouse house) {
        var page = house.counter();
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().matches(".*/counters/k3(\\?.*)?")) asked.add(request.url());
        });

        house.counter(page, 25, "k3");

        assertThat(asked.getFirst()).matches(".*/counters/k3\\?after=[1-9]\\d*");
    }

    @Test
    void what_is_pressed_while_a_step_is_on_its_way_is_done_afterwards_and_a_second_press_is_none(OpenHouse house) {
        house.take("ak1");
        house.take("ak1");
        var counter = house.counter(8, "d1");
        var sent = steps(counter);
        var late = held(counter, "**/counters/d1/call-next");
        counter.keyboard().press("F2");
        counter.waitForCondition(() -> late.size() == 1);

        counter.keyboard().press("F2");
        counter.keyboard().press("Alt+Shift+S"); // kept: the visitor is already here
        counter.keyboard().press("F4"); // one is kept already
        late.getFirst().resume();

        assertThat(here(counter)).hasAttribute("data-state", "serving");
        assertThat(said(counter)).hasText("Panggil ulang: tidak dilakukan. Tekan lagi bila perlu.");
        counter.keyboard().press("F9");
        assertThat(here(counter)).hasAttribute("data-state", "free");
        assertThat(sent.values()).containsExactly("call-next", "start", "complete");
    }

    @Test
    void a_step_meant_for_a_visitor_who_has_left_is_not_done_to_the_next(OpenHouse house) {
        house.take("adubpom");
        house.take("adubpom");
        var counter = house.counter(9, "v1");
        counter.keyboard().press("F2");
        assertThat(here(counter)).hasAttribute("data-state", "called");
        counter.keyboard().press("Alt+Shift+S");
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        var sent = steps(counter);
        var late = held(counter, "**/counters/v1/complete");
        counter.keyboard().press("Shift+F9");
        counter.waitForCondition(() -> late.size() == 1);
        counter.keyboard().press("Alt+Shift+P"); // hold: meant for the one who was here
        late.getFirst().resume();

        assertThat(here(counter)).hasAttribute("data-state", "called");
        OpenHouse.isReady(counter, "start");
        assertThat(said(counter)).hasText("Tunda: tidak dilakukan. Tekan lagi bila perlu.");
        counter.keyboard().press("F8");
        assertThat(here(counter)).hasAttribute("data-state", "free");
        assertThat(sent.values()).containsExactly("complete", "no-show");
    }

    @Test
    void one_double_press_calls_again_once_however_quick_the_server_is(OpenHouse house) {
        house.take("pasang");
        var counter = house.counter(10, "g1");
        counter.keyboard().press("F2");
        assertThat(here(counter)).hasAttribute("data-state", "called");
        OpenHouse.isReady(counter, "start");
        var sent = steps(counter);
        counter.locator("[data-test=recall]").dblclick();
        assertThat(here(counter)).containsText("panggilan ke-2");
        OpenHouse.isReady(counter, "start");
        counter.keyboard().press("F8");
        assertThat(here(counter)).hasAttribute("data-state", "free");
        assertThat(sent.values()).containsExactly("recall", "no-show");
    }

    /** The steps that the page sends from now on, each by the end of its address; a repeat has the key of the first. */
    private static Map<String, String> steps(Page counter) {
        var sent = new LinkedHashMap<String, String>();
        counter.onRequest(request -> {
            var key = request.headers().get("idempotency-key");
            if (key != null) sent.putIfAbsent(key, request.url().replaceFirst(".*/", ""));
        });
        return sent;
    }

    /** Keeps the first of these requests until it is resumed; a page that waits in vain may ask again, and then comes through. */
    private static List<Route> held(Page counter, String address) {
        var held = new ArrayList<Route>();
        counter.route(address, route -> {
            if (held.isEmpty()) held.add(route);
            else route.resume();
        });
        return held;
    }

    private static Locator said(Page counter) {
        return counter.locator("[data-test=said]");
    }

    private static Locator here(Page counter) {
        return counter.locator("[data-test=here]");
    }
}
