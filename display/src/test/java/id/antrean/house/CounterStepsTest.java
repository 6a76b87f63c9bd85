package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
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
        counter.keyboard().press("F8");
        late.getFirst().resume();

        assertThat(here(counter)).hasAttribute("data-state", "serving");
        assertThat(said(counter)).hasText("Panggil ulang, Tidak hadir: tidak dilakukan. Tekan lagi bila perlu.");
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

    /** These buttons once did nothing while a step was on its way, and the page said nothing. */
    @Test
    void a_visitor_on_hold_is_taken_up_once_the_step_on_its_way_has_made_room_and_another_one_is_named(
            OpenHouse house) {
        var counter = house.counter(26, "a3");
        var first = served(house, "a3", "aktal");
        house.step("a3", "hold", first);
        var second = served(house, "a3", "aktal");
        house.step("a3", "hold", second);
        served(house, "a3", "aktal");
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        var sent = steps(counter);
        var late = held(counter, "**/counters/a3/complete");
        counter.keyboard().press("F9");
        counter.waitForCondition(() -> late.size() == 1);
        goOn(counter, first).dblclick(new Locator.DblclickOptions().setForce(true)); // busy, and takes a press
        goOn(counter, second).click(new Locator.ClickOptions().setForce(true)); // one is kept already
        late.getFirst().resume();

        assertThat(counter.locator("[data-test=number]")).hasText(numberOf(first));
        assertThat(said(counter))
                .hasText("Lanjutkan " + numberOf(second) + ": tidak dilakukan. Tekan lagi bila perlu.");
        assertThat(sent.values()).containsExactly("complete", "continue");
    }

    @Test
    void a_break_asked_for_while_a_step_is_on_its_way_begins_after_it(OpenHouse house) {
        var counter = house.counter(27, "k2");
        served(house, "k2", "info");
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        var late = held(counter, "**/counters/k2/complete");
        counter.keyboard().press("F9");
        counter.waitForCondition(() -> late.size() == 1);
        counter.locator("[data-test=pause]").click(new Locator.ClickOptions().setForce(true));
        late.getFirst().resume();

        assertThat(counter.locator("[data-test=dialog-pause]")).isVisible();
        assertThat(here(counter)).hasAttribute("data-state", "free");
    }

    @Test
    void what_was_kept_is_named_when_the_step_before_it_fails_and_once_a_dialog_has_gone(OpenHouse house) {
        var counter = house.counter(28, "h2");
        assertThat(counter.locator("[data-test=told][aria-live=polite]")).isAttached(); // what comes into it is heard
        served(house, "h2", "pasg");
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        var refused = held(counter, "**/counters/h2/complete");
        counter.keyboard().press("F9");
        counter.waitForCondition(() -> refused.size() == 1);
        counter.keyboard().press("F2");
        refused.getFirst().fulfill(new Route.FulfillOptions().setStatus(409).setBody("{\"detail\": \"Belum dapat.\"}"));
        assertThat(counter.getByRole(AriaRole.ALERT))
                .hasText("Belum dapat. Panggil berikutnya: tidak dilakukan. Tekan lagi bila perlu.");

        var late = held(counter, "**/counters/h2/hold");
        counter.keyboard().press("Alt+Shift+P");
        counter.waitForCondition(() -> late.size() == 1);
        counter.keyboard().press("F2");
        counter.keyboard().press("?");
        late.getFirst().resume();
        assertThat(here(counter)).hasAttribute("data-state", "free");
        OpenHouse.isReady(counter);
        assertThat(counter.locator("[data-test=told]")).isEmpty();
        counter.keyboard().press("Escape");
        assertThat(counter.locator("[data-test=told]"))
                .hasText("Panggil berikutnya: tidak dilakukan. Tekan lagi bila perlu.");
    }

    /** The body of a step about somebody who is served here without having waited. */
    private static String served(OpenHouse house, String counter, String service) {
        var ticket = house.step(counter, "serve", "{\"service\": \"" + service + "\"}")
                .path("ticket");
        return "{\"ticket\": \"" + ticket.asText() + "\"}";
    }

    private static String numberOf(String aboutTicket) {
        return aboutTicket.replaceFirst(".*-(\\w+)\"}", "$1");
    }

    private static Locator goOn(Page counter, String aboutTicket) {
        return counter.locator("[data-test=held] [data-number=" + numberOf(aboutTicket) + "] [data-test=continue]");
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
