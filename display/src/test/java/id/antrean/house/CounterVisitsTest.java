package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visits of more than one step at the counter's page. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterVisitsTest {
    @Test
    void a_visitor_without_a_ticket_is_served_noted_held_for_some_minutes_and_taken_up_again(OpenHouse house) {
        var counter = house.counter(21, "w1");
        counter.keyboard().press("Alt+Shift+W");
        counter.locator("[data-test=target]").first().click();
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        assertThat(counter.locator("[data-test=why]")).hasText("Dilayani langsung tanpa nomor.");
        OpenHouse.isReady(counter, "complete-and-call");

        counter.keyboard().press("Alt+Shift+M");
        picture(counter, "counter-more");
        counter.locator("[data-test=do-note]").click();
        counter.locator("[data-test=note-text]").fill("Berkas asli ada di map biru");
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(counter.locator("[data-test=note]")).hasText("Berkas asli ada di map biru");
        picture(counter, "counter-note");

        counter.keyboard().press("Alt+Shift+M");
        counter.locator("[data-test=do-hold-for]").click();
        counter.locator("[data-test=minutes-15]").check();
        counter.locator("[data-test=keep-here]").check();
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(here(counter)).hasAttribute("data-state", "free");
        assertThat(counter.locator("[data-test=held]")).containsText("sampai");
        OpenHouse.isReady(counter);
        counter.locator("[data-test=held] [data-test=continue]").click();
        assertThat(here(counter)).hasAttribute("data-state", "serving");
        assertThat(counter.locator("[data-test=note]")).hasText("Berkas asli ada di map biru");
    }

    @Test
    void a_completion_may_say_that_service_had_ended_earlier(OpenHouse house) {
        var counter = house.counter(22, "m1");
        counter.keyboard().press("Alt+Shift+W");
        counter.locator("[data-test=target]").first().click();
        counter.locator("[data-test=dialog-yes]").click();
        OpenHouse.isReady(counter, "complete-and-call");

        counter.keyboard().press("Alt+Shift+M");
        counter.locator("[data-test=do-ended]").click();
        counter.locator("[data-test=ended-ago]").fill("1");
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(here(counter)).hasAttribute("data-state", "free");
    }

    @Test
    void a_clerk_is_asked_when_a_visitor_is_here_long_past_the_standard(OpenHouse house) {
        var counter = house.counter(29, "k1");
        counter.keyboard().press("Alt+Shift+W");
        counter.locator("[data-test=target]").first().click();
        counter.locator("[data-test=dialog-yes]").click();
        OpenHouse.isReady(counter, "complete-and-call");
        assertThat(counter.locator("[data-test=forgotten]")).isHidden();

        beganEarlier(counter);

        assertThat(counter.locator("[data-test=forgotten]")).containsText("sudah lebih dari 30:00 di loket ini");
        picture(counter, "counter-forgotten");
        counter.locator("[data-test=forgotten-ended]").click();
        assertThat(counter.locator("[data-test=ended-ago]")).isVisible();
    }

    /**
     * As the page will see it in forty minutes, of a service that is asked about after thirty. Each view that comes is
     * seen so: the stream may bring one at any time.
     */
    private static void beganEarlier(Page counter) {
        counter.evaluate("""
                import("/counter/state.js").then(({state, change}) => {
                  const earlier = view => {
                    const ago = minutes => new Date(Date.parse(view.now) - minutes * 60_000).toISOString();
                    const ticket = {...view.counter.ticket, startedAt: ago(40), promptAt: ago(10)};
                    return {...view, counter: {...view.counter, ticket}};
                  };
                  let seen = earlier(state.view);
                  Object.defineProperty(state, "view", {get: () => seen, set: view => seen = earlier(view)});
                  change({});
                })""");
    }

    @Test
    void a_waiting_visitor_steps_out_and_is_shown_as_out(OpenHouse house) {
        var number = house.take("pkb").path("number").asText();
        var counter = house.counter(23, "r1");
        var row = counter.locator("[data-test=next] [data-number=" + number + "]");
        row.locator("[data-test=about]").click();
        counter.locator("[data-test=do-postpone]").click();
        counter.locator("[data-test=minutes-15]").check();
        counter.locator("[data-test=dialog-yes]").click();
        assertThat(row).containsText("keluar sampai");
        picture(counter, "counter-out");
    }

    private static Locator here(Page counter) {
        return counter.locator("[data-test=here]");
    }
}
