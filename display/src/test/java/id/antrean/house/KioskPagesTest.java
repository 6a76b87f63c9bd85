package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kiosk's pages in a real browser, upright at 1080 × 1920. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KioskPagesTest {
    @Test
    void a_service_is_found_by_its_name_or_its_agencys_in_either_language(OpenHouse house) {
        var kiosk = house.kiosk();
        var found = kiosk.locator("[data-test=service]");

        search(kiosk).fill("ktp el");
        assertThat(found).hasCount(1);
        assertThat(found).containsText("Perekaman KTP-el");
        search(kiosk).fill("BIOMETRIC");
        assertThat(found).hasCount(1);
        search(kiosk).fill("kependudukan");
        assertThat(found).hasCount(6);
        search(kiosk).fill("civil registration");
        assertThat(found).hasCount(6);
        picture(kiosk, "kiosk-search");
        search(kiosk).fill("an"); // many, on several pages
        assertThat(found).hasCount(8);
        assertThat(kiosk.evaluate(FITS)).as("nothing sticks out of a card").isEqualTo(true);
        kiosk.setViewportSize(1920, 1080);
        assertThat(kiosk.evaluate(FITS)).as("nor when it lies on its side").isEqualTo(true);
        search(kiosk).fill("tidak ada yang begini");
        assertThat(found).hasCount(0);
        assertThat(kiosk.locator(".note")).containsText("Tidak ada layanan yang cocok");

        kiosk.locator("[data-test=search-clear]").click();
        assertThat(kiosk.locator("[data-test=agency]")).hasCount(8);
    }

    @Test
    void back_leads_to_what_was_found_and_start_over_forgets_it(OpenHouse house) {
        var kiosk = house.kiosk();
        search(kiosk).fill("akta");
        kiosk.locator("[data-test=service]").first().click();
        assertThat(kiosk.locator("[data-test=page-service]")).isVisible();
        kiosk.locator("[data-test=back]").click();
        assertThat(search(kiosk)).hasValue("akta");
        kiosk.locator("[data-test=service]").first().click();
        kiosk.locator("[data-test=restart]").click();
        assertThat(search(kiosk)).hasValue("");
    }

    @Test
    void after_a_minute_without_a_touch_it_asks_and_after_half_a_minute_more_it_starts_over(OpenHouse house) {
        var kiosk = house.browser().page(1080, 1920);
        kiosk.clock().install();
        kiosk.navigate(house.kioskUrl());
        kiosk.locator("[data-test=language-en]").click();
        kiosk.locator("[data-test=agency]").first().click();
        kiosk.clock().fastForward(59_000);
        assertThat(kiosk.locator("[data-test=still-there]")).isHidden();
        kiosk.clock().fastForward(2_000);
        assertThat(kiosk.locator("[data-test=still-there]")).containsText("Are you still there?");
        picture(kiosk, "kiosk-still-there");

        kiosk.locator("[data-test=still-there-yes]").click();
        assertThat(kiosk.locator("[data-test=page-services]")).isVisible();
        kiosk.clock().fastForward(61_000);
        assertThat(kiosk.locator("[data-test=still-there]")).isVisible();
        kiosk.clock().fastForward(31_000);
        assertThat(kiosk.locator("[data-test=page-agencies]")).containsText("Instansi apa yang Anda tuju?");
    }

    @Test
    void in_service_hours_without_an_open_counter_it_says_so_and_promises_no_wait(OpenHouse house) {
        var kiosk = house.kiosk();
        kiosk.locator("[data-test=agency][data-id=imigrasi]").click();
        kiosk.locator("[data-test=service]").first().click();
        assertThat(kiosk.locator("[data-test=forecast]")).hasText("Belum dapat diperkirakan");
        assertThat(kiosk.locator("[data-test=notice]")).containsText("Belum ada loket yang buka");
    }

    @Test
    void a_ticket_is_taken_with_the_keyboard_alone(OpenHouse house) {
        var kiosk = house.kiosk();
        assertThat(search(kiosk)).isVisible();
        var keyboard = new Keyboard(kiosk);
        keyboard.tabTo("[data-test=search]").type("kartu identitas anak");
        keyboard.tabTo("[data-test=service]").press("Enter");
        assertThat(kiosk.locator("[data-test=page-service]")).isVisible();
        keyboard.tabTo("[type=radio]").press("ArrowDown");
        assertThat(kiosk.locator("[data-test=priority-none] input")).not().isChecked();
        keyboard.tabTo("[data-test=take]").press("Enter");

        assertThat(number(kiosk)).isVisible();
        assertThat(kiosk.locator(".ticket-priority")).isVisible();
        keyboard.tabTo("[data-test=restart]").press("Enter");
        assertThat(kiosk.locator("[data-test=page-agencies]")).isVisible();
    }

    @Test
    void the_ticket_is_read_aloud_in_the_language_chosen_and_stops_when_told(OpenHouse house) {
        var kiosk = house.browser().page(1080, 1920);
        var clips = new ArrayList<String>();
        kiosk.onRequest(request -> {
            if (request.url().contains("/voice/")) clips.add(request.url().replaceFirst(".*/voice/", ""));
        });
        kiosk.navigate(house.kioskUrl());
        kiosk.locator("[data-test=language-en]").click();
        take(kiosk, "death certificate");
        var aloud = kiosk.locator("[data-test=aloud]");
        aloud.click();
        assertThat(aloud).hasAttribute("data-speaking", "true");
        assertThat(aloud).hasText("Stop reading");
        kiosk.waitForCondition(() -> clips.contains("en/letter-a.wav"));
        assertThat(clips).contains("en/ticket.wav", "en/zero.wav").noneMatch(clip -> clip.startsWith("id/"));
        aloud.click();
        assertThat(aloud).hasAttribute("data-speaking", "false");
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920", "1080, 1500", "1080, 1400", "1280, 800"})
    void a_card_grows_with_its_text_and_leaves_room_for_what_is_below_it(int width, int height, OpenHouse house) {
        var kiosk = house.browser().page(width, height, house.kioskUrl());
        for (var language : List.of("id", "en")) {
            kiosk.locator("[data-test=language-" + language + "]").click();
            for (int page = 1; page <= 3; page++) {
                kiosk.locator("[data-test=page-" + page + "]").click();
                assertThat(kiosk.locator("[data-test=page-" + page + "]")).hasAttribute("aria-current", "page");
                picture(kiosk, "kiosk-%dx%d-%s-%d".formatted(width, height, language, page));
                assertThat(kiosk.evaluate(SQUEEZED))
                        .asInstanceOf(LIST)
                        .as("page %d in %s", page, language)
                        .isEmpty();
            }
            kiosk.locator("[data-test=page-1]").click();
            kiosk.locator("[data-test=agency]").first().click();
            assertThat(kiosk.locator("[data-test=service]").first()).isVisible();
            assertThat(kiosk.evaluate(SQUEEZED))
                    .asInstanceOf(LIST)
                    .as("services in %s", language)
                    .isEmpty();
            kiosk.locator("[data-test=restart]").click();
        }
    }

    /** What sticks out of its card, or over what stands below. */
    private static final String SQUEEZED = """
            () => {
              const bottom = (element) => element.getBoundingClientRect().bottom;
              const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
              const inside = (card) => bottom(card) - parseFloat(getComputedStyle(card).paddingBottom);
              const cards = [...document.querySelectorAll(".choice")];
              return [
                ...cards.filter((card) => bottom(card.lastElementChild) > inside(card)),
                ...cards.filter((card) => bottom(card) > top(".pager")),
                ...[...document.querySelectorAll(".page-number")].filter((number) => bottom(number) > top(".foot")),
              ].map((element) => element.textContent.trim());
            }
            """;

    private static final String FITS =
            "[...document.querySelectorAll('.choice')].every((card) => card.scrollHeight <= card.clientHeight)";

    private static void take(Page kiosk, String service) {
        search(kiosk).fill(service);
        kiosk.locator("[data-test=service]").first().click();
        kiosk.locator("[data-test=take]").click();
        assertThat(number(kiosk)).isVisible();
    }

    private static Locator search(Page kiosk) {
        return kiosk.locator("[data-test=search]");
    }

    private static Locator number(Page kiosk) {
        return kiosk.locator("[data-test=ticket] [data-test=number]");
    }
}
