package id.antrean.voice;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.Forecast;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VoiceClipsTest {
    private static final int SECONDS_AT_MOST = 3;
    private static final int BYTES_A_SECOND = 44_100;

    @Test
    void whatever_can_be_announced_has_its_clips() {
        var needed = new TreeSet<String>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            for (int digits = 0; digits <= 99; digits++) add(needed, "%c%02d".formatted(letter, digits), "1");
        }
        IntStream.rangeClosed(1, 999).forEach(counter -> add(needed, "AB001", Integer.toString(counter)));
        add(needed, Announcement.ofTicket("A001", new Forecast(60_000, 119_000)));

        assertThat(needed)
                .hasSizeGreaterThan(90)
                .allSatisfy(clip -> assertThat(clip(clip))
                        .as(clip)
                        .hasSizeBetween(BYTES_A_SECOND / 4, SECONDS_AT_MOST * BYTES_A_SECOND));
    }

    @Test
    void a_suspended_service_and_its_return_have_their_clips() {
        for (var name : List.of(
                "id/layanan-dihentikan", "id/layanan-dibuka-lagi", "en/service-suspended", "en/service-resumed")) {
            assertThat(clip(name)).as(name).hasSizeBetween(BYTES_A_SECOND, 2 * SECONDS_AT_MOST * BYTES_A_SECOND);
        }
    }

    @Test
    void the_chime_comes_before_every_language() {
        assertThat(clip("chime")).hasSizeBetween(BYTES_A_SECOND / 2, SECONDS_AT_MOST * BYTES_A_SECOND);
    }

    @Test
    void every_clip_is_plain_wav_that_browsers_play_without_a_codec() {
        for (var name : List.of("chime", "id/nomor-antrean", "en/ticket")) {
            var clip = clip(name);
            assertThat(new String(clip, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("RIFF");
            assertThat(clip[20]).as("PCM").isEqualTo((byte) 1);
            assertThat(clip[22]).as("channels").isEqualTo((byte) 1);
            assertThat((clip[24] & 0xff) + (clip[25] & 0xff) * 256)
                    .as("samples a second")
                    .isEqualTo(22_050);
        }
    }

    private static void add(Set<String> needed, String number, String counter) {
        add(needed, Announcement.of(number, counter));
    }

    private static void add(Set<String> needed, Announcement announcement) {
        announcement.clipsId().forEach(clip -> needed.add("id/" + clip));
        announcement.clipsEn().forEach(clip -> needed.add("en/" + clip));
    }

    private static byte[] clip(String name) {
        try (InputStream in = VoiceClipsTest.class.getResourceAsStream("/id/antrean/web/voice/" + name + ".wav")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
