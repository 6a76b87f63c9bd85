package id.antrean.display;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallBuilder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The hall's display in a real browser: what hangs on the wall, and for how long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HallScreenTest extends WithScreens {
    private static final int COUNTERS = 30;
    private static final int PAGES = 5; // 30 calls, less the four that stand still, in a column of six
    private static final int PAGE_TURNS_MS = 6_000;
    private static final Duration HALF_THE_GRACE = Duration.ofMinutes(5);

    @Test
    void a_new_call_stands_out_for_ten_seconds() {
        mall.takes(KTP);
        mall.opens(ONE, "ani");
        var page = mutedHall(url());

        mall.calls(ONE);

        assertThat(nowCalling(page)).hasClass("large fresh");
        page.clock().fastForward(8_500);
        assertThat(nowCalling(page)).hasClass("large fresh");
        page.clock().fastForward(2_500);
        assertThat(nowCalling(page)).not().hasClass("large fresh");
    }

    @Test
    void who_was_set_aside_is_large_once_more_when_called_again_beside_the_counters_next_visitor() {
        mall.takes(KTP);
        mall.takes(KTP);
        mall.opens(ONE, "ani");
        mall.calls(ONE);
        mall.setsAside(ONE, "A001");
        mall.calls(ONE);
        var page = mutedHall(url());
        var sign = browser().page(800, 480, url() + "/counter-display/c1");
        assertThat(nowCalling(page)).hasAttribute("data-number", "A002");

        mall.clockShows(mall.at("08:00").plus(HALF_THE_GRACE));
        mall.tends();

        assertThat(nowCalling(page)).hasAttribute("data-number", "A001");
        assertThat(nowCalling(page)).hasClass("large fresh");
        assertThat(page.locator("[data-test=also-calling]")).hasAttribute("data-number", "A002");
        assertThat(page.locator("[data-number=A001]")).hasCount(1);
        assertThat(sign.locator("[data-test=number]")).hasText("A002");
        assertThat(sign.locator(".fresh")).hasCount(0); // it is not that visitor who was called
        assertThat(page.locator("[data-test=notice]")).containsText("Segera menuju loket: A001 → 1");
        picture(page, "hall-called-again");
        page.clock().fastForward(11_000);
        assertThat(nowCalling(page)).hasAttribute("data-number", "A002");
        assertThat(page.locator("[data-test=previous-call]")).hasAttribute("data-number", "A001");
    }

    @Test
    void thirty_calls_at_once_all_come_by_while_the_newest_stand_still() {
        mall.close();
        mall = new WatchedMall(thirtyCounters());
        var page = mutedHall(url());
        for (int n = 1; n <= COUNTERS; n++) {
            mall.takes(KTP);
            mall.opens(counter(n), "clerk-" + n);
            mall.calls(counter(n));
        }
        assertThat(nowCalling(page)).hasAttribute("data-number", "A030");
        assertThat(page.locator("[data-test=previous]")).hasAttribute("data-pages", Integer.toString(PAGES));
        holdTheClock(page);

        var seen = new HashSet<String>();
        for (int turn = 0; turn < PAGES; turn++) {
            assertThat(numbers(page).subList(0, 4)).containsExactly("A030", "A029", "A028", "A027");
            seen.addAll(numbers(page));
            if (turn == 0) picture(page, "hall-thirty-calls");
            page.clock().fastForward(PAGE_TURNS_MS);
        }

        assertThat(seen).hasSize(COUNTERS);
        assertThat(page.evaluate(INSIDE))
                .as("every call stands whole on the screen")
                .isEqualTo(true);
    }

    /** From here on pages turn only when the test says so, however slow the machine is. */
    private static void holdTheClock(Page page) {
        long now = ((Number) page.evaluate("Date.now()")).longValue();
        page.clock().pauseAt(now + 10_000);
    }

    private static final String INSIDE = """
            [...document.querySelectorAll("[data-number]")].every((call) => {
              const {top, bottom, left, right} = call.getBoundingClientRect();
              return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
            })
            """;

    private static Catalogue thirtyCounters() {
        MallBuilder mall = aMall();
        mall.counters.clear();
        IntStream.rangeClosed(1, COUNTERS)
                .mapToObj(n -> new Counter(counter(n), Integer.toString(n), MallBuilder.HALL, List.of(KTP, KK, PASPOR)))
                .forEach(mall.counters::add);
        return mall.build();
    }

    private static CounterId counter(int n) {
        return new CounterId("c" + n);
    }

    private static Locator nowCalling(Page page) {
        return page.locator("[data-test=now-calling]");
    }

    private static List<String> numbers(Page page) {
        return page.locator("[data-number]").all().stream()
                .map(call -> call.getAttribute("data-number"))
                .toList();
    }
}
