package id.antrean.display;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.antrean.browser.Chromium;
import id.antrean.browser.Wire;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The hall's voice in a real browser, in real time: what is heard, in which order, and what a cut line does to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HallVoiceTest {
    private static final int SOUNDS_A_CALL = 8; // the chime and seven clips: Nomor antrean / a / nol / nol / satu / …

    /** What was spoken, in order; every sound with its beginning and end; whether a number ever hung there twice. */
    private static final String RECORDER = """
            window.record = {spoken: [], sounds: [], twice: false};
            const start = AudioBufferSourceNode.prototype.start;
            AudioBufferSourceNode.prototype.start = function (at) {
              record.sounds.push({from: at, to: at + this.buffer.duration});
              return start.call(this, at);
            };
            let speaking = "";
            new MutationObserver(() => {
              const now = document.querySelector("[data-test=hall]")?.dataset.speaking ?? "";
              if (now && now !== speaking) record.spoken.push(Number(now));
              speaking = now;
              const numbers = [...document.querySelectorAll("[data-number]")].map((one) => one.dataset.number);
              if (new Set(numbers).size < numbers.length) record.twice = true;
            }).observe(document, {subtree: true, childList: true, attributes: true});
            """;

    @Test
    void calls_at_once_queue_up_and_after_a_cut_line_each_is_shown_once_and_spoken_once() throws Exception {
        try (var mall = WatchedMall.small()) {
            mall.takes(KTP);
            mall.takes(PASPOR);
            mall.opens(ONE, "ani");
            mall.opens(TWO, "budi");
            try (var wire = new Wire(mall.port());
                    var browser = new Chromium()) {
                var page = browser.page(1920, 1080);
                page.addInitScript(RECORDER);
                page.navigate(wire.url() + "/?lang=id");
                assertThat(page.locator("[data-test=clock]")).isVisible();

                var calls = List.of(mall.calls(ONE), mall.calls(TWO));
                assertThat(page.locator("[data-test=now-calling]"))
                        .hasAttribute("data-number", "A001"); // it is being spoken
                assertThat(page.locator("[data-test=also-calling]")).hasAttribute("data-number", "H001");
                page.waitForCondition(() -> sounds(page) == SOUNDS_A_CALL);

                wire.cut();
                assertThat(page.locator("[data-test=stale]")).containsText("Data belum diperbarui sejak 08.00");
                long missed = mall.recalls(ONE, "A001");
                wire.mend();
                assertThat(page.locator("[data-test=stale]")).isHidden();

                var all = List.of(calls.getFirst(), calls.getLast(), missed);
                page.waitForCondition(() -> spoken(page).equals(all));
                picture(page, "hall-spoken");
                assertThat(page.evaluate("record.twice"))
                        .as("a number hung there twice")
                        .isEqualTo(false);
                page.waitForCondition(() -> sounds(page) == SOUNDS_A_CALL * all.size());
                assertThat(page.evaluate(
                                "record.sounds.every(({from}, at) => at === 0 || from >= record.sounds[at - 1].to)"))
                        .as("no sound cuts off another")
                        .isEqualTo(true);

                page.reload();
                assertThat(page.locator("[data-test=hall]")).hasAttribute("data-spoken-up-to", Long.toString(missed));
                page.waitForTimeout(1_000);
                assertThat(spoken(page)).as("a reload repeats nothing").isEmpty();
            }
        }
    }

    private static int sounds(Page page) {
        return (Integer) page.evaluate("record.sounds.length");
    }

    private static List<Long> spoken(Page page) {
        return ((List<?>) page.evaluate("record.spoken"))
                .stream().map(position -> ((Number) position).longValue()).toList();
    }
}
