package id.antrean.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"A01", "A001", "ZZ99999", "BC0042"})
    void a_ticket_is_a_date_and_a_number(String number) {
        var ticket = new TicketId("2026-11-24-" + number);

        assertThat(ticket.number()).isEqualTo(number);
        assertThat(ticket.date()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A001",
                "2026-11-24",
                "2026-11-24-",
                "2026-11-24-001",
                "2026-11-24-A",
                "2026-11-24-A1",
                "2026-11-24-A000001",
                "2026-11-24-ABC001",
                "2026-11-24-a001",
                "2026-11-24-A001 ",
                "2026-11-24-A0-1",
                "2026-11-24-A00B",
                "2026-11-24 A001",
                "2026/11/24-A001",
                "2O26-11-24-A001",
                "2026-1-24-A0001",
                "2026-11-24-É001",
                "2026-11-24-A٠٠١"
            })
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> new TicketId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no ticket");
    }
}
