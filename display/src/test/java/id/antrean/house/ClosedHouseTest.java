package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The kiosk when no tickets can be had any more today. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedHouseTest {
    private static final String WHOLE =
            "[...document.querySelectorAll('.choice')].every((card) => card.scrollHeight <= card.clientHeight)";

    @Test
    void the_kiosk_says_on_which_day_and_when_it_opens_again_with_the_zone() throws Exception {
        try (var house = new OpenHouse("2026-11-24T15:30")) {
            var kiosk = house.kiosk();
            var agency = kiosk.locator("[data-test=agency][data-id=dukcapil]");
            assertThat(agency).containsText("Dibuka lagi Rabu, 25 November pukul 07.30 WIB.");
            assertThat(kiosk.locator("[data-test=mall-closed]")).containsText("telah ditutup");
            assertThat(kiosk.evaluate(WHOLE)).as("nothing sticks out of a card").isEqualTo(true);
            picture(kiosk, "kiosk-closed");
            agency.click();
            assertThat(kiosk.evaluate(WHOLE)).as("nothing sticks out of a card").isEqualTo(true);
            picture(kiosk, "kiosk-closed-services");
            kiosk.locator("[data-test=service]").first().click();
            kiosk.locator("[data-test=language-en]").click();
            assertThat(kiosk.locator("[data-test=refusal]"))
                    .containsText("Opens again Wednesday 25 November at 07:30 WIB.");
            picture(kiosk, "kiosk-closed-service");
        }
    }
}
