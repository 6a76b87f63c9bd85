package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor's own ticket on a phone. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrackPageTest {
    @Test
    void the_code_on_the_ticket_leads_a_phone_to_it_and_its_secret_is_in_no_address_asked_for(OpenHouse house)
            throws Exception {
        var kiosk = house.kiosk();
        kiosk.locator("[data-test=search]").fill("akta kelahiran");
        kiosk.locator("[data-test=service]").first().click();
        kiosk.locator("[data-test=take]").click();
        var link = read(kiosk.locator("[data-test=code]"));
        assertThat(link).startsWith(house.displayUrl() + "/track#");

        var phone = house.browser().page(390, 844);
        var asked = new ArrayList<String>();
        phone.onRequest(request -> asked.add(request.url()));
        phone.navigate(link);
        assertThat(phone.locator("[data-test=number]"))
                .hasText(kiosk.locator("[data-test=ticket] [data-test=number]").textContent());
        assertThat(phone.locator("[data-test=ahead]")).isVisible();
        picture(phone, "track");
        assertThat(asked)
                .map(address -> address.replaceFirst("#.*", ""))
                .noneMatch(address -> address.contains(link.substring(link.indexOf('#') + 1)));
    }

    @Test
    void who_waits_reads_who_goes_before_and_why_in_the_language_of_the_page(OpenHouse house) {
        house.take("haji");
        var mine = house.take("haji").path("trackUrl").asText();
        var phone = house.browser().page(390, 844, mine);
        var why = phone.locator("[data-test=why]");
        assertThat(why).containsText("datang lebih dahulu.");
        phone.locator("[data-test=language-en]").click();
        assertThat(why).containsText("came earlier.");
        house.takeWithPriority("haji");
        assertThat(why).containsText("go before (priority).");
        picture(phone, "track-why");
    }

    @Test
    void a_ticket_that_may_be_called_out_of_number_order_bears_the_mark_of_the_wall(OpenHouse house) {
        var regular = house.browser()
                .page(390, 844, house.take("pbg").path("trackUrl").asText());
        assertThat(regular.locator("[data-test=number]")).isVisible();
        assertThat(regular.locator("[data-test=mark]")).hasCount(0);
        var priority = house.browser()
                .page(390, 844, house.takeWithPriority("pbg").path("trackUrl").asText());
        assertThat(priority.locator("[data-test=mark]")).hasText("Prioritas");
    }

    @Test
    void a_text_of_any_length_gets_the_code_that_another_maker_draws_of_it(OpenHouse house) {
        var link = house.displayUrl() + "/track#";
        var texts = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> link.repeat(700 / link.length() + 1).substring(0, 7 * n))
                .toList();
        assertThat(house.kiosk().evaluate(DRAWN, texts))
                .isEqualTo(texts.stream().map(TrackPageTest::drawn).toList());
    }

    /** Each text's code, row by row: 1 for a dark module. */
    private static final String DRAWN = """
            async (texts) => {
              const {qr} = await import("/shared/qr.js");
              return texts.map((text) => {
                const {size, isDark} = qr(text);
                const modules = Array.from({length: size * size}, (_, at) => isDark(at % size, Math.floor(at / size)));
                return modules.map(Number).join("");
              });
            }
            """;

    private static String drawn(String text) {
        var bytes = List.of(QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8)));
        var code = QrCode.encodeSegments(bytes, Ecc.MEDIUM, QrCode.MIN_VERSION, QrCode.MAX_VERSION, 0, false);
        return IntStream.range(0, code.size * code.size)
                .mapToObj(at -> code.getModule(at % code.size, at / code.size) ? "1" : "0")
                .collect(Collectors.joining());
    }

    /** What a phone's camera makes of the picture. */
    private static String read(Locator code) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
