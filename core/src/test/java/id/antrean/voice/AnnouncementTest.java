package id.antrean.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.day.Forecast;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A001 | 3  | Nomor antrean a, nol nol satu, silakan menuju loket tiga
            A010 | 10 | Nomor antrean a, nol satu nol, silakan menuju loket sepuluh
            K111 | 11 | Nomor antrean ka, satu satu satu, silakan menuju loket sebelas
            W120 | 12 | Nomor antrean we, satu dua nol, silakan menuju loket dua belas
            Z099 | 20 | Nomor antrean zet, nol sembilan sembilan, silakan menuju loket dua puluh
            H100 | 21 | Nomor antrean ha, satu nol nol, silakan menuju loket dua puluh satu
            AB02 | 7  | Nomor antrean a be, nol dua, silakan menuju loket tujuh
            """)
    void a_ticket_is_spelled_and_a_counter_is_named(String number, String counter, String sentence) {
        assertThat(Announcement.of(number, counter).text().id()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | nol
            9    | sembilan
            10   | sepuluh
            11   | sebelas
            12   | dua belas
            19   | sembilan belas
            20   | dua puluh
            21   | dua puluh satu
            99   | sembilan puluh sembilan
            100  | seratus
            101  | seratus satu
            110  | seratus sepuluh
            111  | seratus sebelas
            119  | seratus sembilan belas
            200  | dua ratus
            215  | dua ratus lima belas
            999  | sembilan ratus sembilan puluh sembilan
            1000 | seribu
            """)
    void a_number_is_said_as_indonesian_says_it(int number, String words) {
        assertThat(String.join(" ", Spelling.numberId(number))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | zero
            10   | ten
            12   | twelve
            20   | twenty
            21   | twenty one
            100  | one hundred
            101  | one hundred and one
            215  | two hundred and fifteen
            999  | nine hundred and ninety nine
            1000 | one thousand
            """)
    void a_number_is_said_as_english_says_it(int number, String words) {
        assertThat(String.join(" ", Spelling.numberEn(number))).isEqualTo(words);
    }

    @Test
    void the_english_twin_says_the_same() {
        assertThat(Announcement.of("A001", "3").text().en())
                .isEqualTo("Ticket A, zero zero one, please proceed to counter three");
        assertThat(Announcement.of("AB02", "12").text().en())
                .isEqualTo("Ticket A B, zero two, please proceed to counter twelve");
    }

    @Test
    void the_clips_are_the_sentence_word_by_word() {
        var announcement = Announcement.of("K120", "21");

        assertThat(announcement.clipsId())
                .containsExactly(
                        "nomor-antrean",
                        "letter-k",
                        "satu",
                        "dua",
                        "nol",
                        "silakan-menuju-loket",
                        "dua",
                        "puluh",
                        "satu");
        assertThat(announcement.clipsEn())
                .containsExactly(
                        "ticket", "letter-k", "one", "two", "zero", "please-proceed-to-counter", "twenty", "one");
    }

    @Test
    void what_cannot_be_spoken_is_refused_by_name() {
        assertThatThrownBy(() -> Announcement.of("a001", "3")).hasMessageContaining("a001");
        assertThatThrownBy(() -> Announcement.of("A001", "East")).hasMessageContaining("East");
    }

    @Test
    void a_ticket_is_read_aloud_with_the_wait_it_promises() {
        // 3 min 20 s to 16 min 40 s, as the kiosk prints it: 3 to 17
        var announcement = Announcement.ofTicket("A012", new Forecast(200_000, 1_000_000));

        assertThat(announcement.text().id())
                .isEqualTo("Nomor antrean a, nol satu dua. Perkiraan tunggu tiga sampai tujuh belas menit");
        assertThat(announcement.text().en())
                .isEqualTo("Ticket A, zero one two. Estimated wait three to seventeen minutes");
        assertThat(announcement.clipsEn())
                .containsExactly(
                        "ticket",
                        "letter-a",
                        "zero",
                        "one",
                        "two",
                        "estimated-wait",
                        "three",
                        "to",
                        "seventeen",
                        "minutes");
    }

    @Test
    void a_ticket_without_a_forecast_or_with_one_too_long_for_words_is_read_without() {
        assertThat(Announcement.ofTicket("A012", null).text().en()).isEqualTo("Ticket A, zero one two");
        assertThat(Announcement.ofTicket("A012", new Forecast(0, 60_000_000)).clipsId())
                .containsExactly("nomor-antrean", "letter-a", "nol", "satu", "dua");
    }
}
