package id.antrean.display;

import id.antrean.board.Board;
import id.antrean.board.PastDays;
import id.antrean.day.DayId;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** {@code GET /malls/{mall}/days/{date}/at/{instant}}: the hall as it was. */
final class PastHandler {
    private final Hall hall;
    private final PastDays days;

    PastHandler(Hall hall, PastDays days) {
        this.hall = hall;
        this.days = days;
    }

    Reply at(Exchange exchange) {
        hall.day(exchange); // an unknown mall, or a position not reached
        var day = new DayId(exchange.mall(), exchange.path("date", PastHandler::date));
        var until = exchange.path("instant", PastHandler::instant);
        var past = days.at(day, until)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND).thrown());
        return Reply.ok(
                BoardBody.of(Board.of(past, null, until), past.catalogue().training(), until, hall.speed()));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(none);
        }
    }
}
