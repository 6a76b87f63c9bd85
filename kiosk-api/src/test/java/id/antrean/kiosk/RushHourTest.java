package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.SmallMall;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That nothing goes wrong in the rush; how long a visitor waits for the ticket, {@code ./antrean check rush} looks at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RushHourTest {
    @Test
    void three_hundred_visitors_in_ten_minutes_get_three_hundred_numbers_without_a_gap() {
        var given = RushHour.of(20_261_124);
        assertThat(given).hasSize(RushHour.VISITORS);
        var numbers = given.stream().map(RushHour.Given::number).toList();
        long dukcapil = numbers.stream().filter(it -> it.startsWith("A")).count();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(series("A", (int) dukcapil), series("L", RushHour.VISITORS - (int) dukcapil))
                                .toList());
        assertThat(given)
                .allSatisfy(ticket -> assertThat(ticket.joinedAt()).isBetween(SmallMall.at("08:30"), RushHour.end()));
    }

    private static Stream<String> series(String prefix, int many) {
        return IntStream.rangeClosed(1, many).mapToObj("%s%%03d".formatted(prefix)::formatted);
    }
}
