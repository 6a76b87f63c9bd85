package id.antrean.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IsoTimesTest {
    private static final int MANY = 20_000;
    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10_000 =
            Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

    @Test
    void an_instant_is_written_as_the_formatter_of_the_jdk_writes_it_and_read_as_it_was_to_the_millisecond() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var formatter = new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
        for (int i = 0; i < MANY; i++) {
            var at = Instant.ofEpochSecond(random.nextLong(YEAR_0, YEAR_10_000), random.nextInt(1_000_000_000));
            var text = IsoTimes.text(at);
            assertThat(text).as("seed %d", seed).isEqualTo(formatter.format(at));
            assertThat(read(text)).as(text).isEqualTo(Instant.parse(text));
        }
    }

    @Test
    void a_year_of_more_or_other_than_four_digits_is_written_as_the_jdk_writes_it() {
        assertThat(IsoTimes.text(Instant.ofEpochSecond(YEAR_10_000))).isEqualTo("+10000-01-01T00:00:00.000Z");
        assertThat(IsoTimes.text(Instant.ofEpochSecond(YEAR_0 - 1))).isEqualTo("-0001-12-31T23:59:59.000Z");
    }

    @Test
    void each_day_of_a_leap_century_is_read() {
        for (var date = LocalDate.of(1999, 12, 31); date.getYear() < 2005; date = date.plusDays(1)) {
            assertThat(date(date.toString())).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T01:00:00Z",
                "2026-11-24T24:00:00.000Z",
                "2026-11-24T01:60:00.000Z",
                "2026-11-24T01:00:60.000Z",
                "2026-02-29T01:00:00.000Z",
                "2026-13-01T01:00:00.000Z",
                "2026-00-01T01:00:00.000Z",
                "2026-11-00T01:00:00.000Z",
                "2026-11-24T01:00:00.000z",
                "2026-11-24 01:00:00.000Z",
                "2026-11-24T0a:00:00.000Z",
                "+026-11-24T01:00:00.000Z",
                ""
            })
    void what_the_log_never_writes_is_left_to_others(String text) {
        assertThat(read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-11-31", "2026-11-32", "2026-1-24", "2026/11/24", "2026-11-24T", ""})
    void a_date_that_is_none_is_left_to_others(String text) {
        assertThat(date(text)).isNull();
    }

    /** In the middle of a buffer, as a parser has it. */
    private static @Nullable Instant read(String text) {
        return IsoTimes.instant(("\"" + text + "\"").toCharArray(), 1, text.length());
    }

    private static @Nullable LocalDate date(String text) {
        return IsoTimes.date(("\"" + text + "\"").toCharArray(), 1, text.length());
    }
}
