package id.antrean.display;

import id.antrean.figures.Figures;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Duration;

/**
 * {@code GET /malls/{mall}/figures?from=&to=&by=&after=}: what the manager sees, with what each figure means; as JSON,
 * or as CSV for {@code Accept: text/csv} or {@code ?format=csv}. Who belongs to an agency sees that agency's figures only.
 */
final class FiguresHandler {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Hall hall;
    private final Figures figures;

    FiguresHandler(Hall hall, Figures figures) {
        this.hall = hall;
        this.figures = figures;
    }

    /** Without {@code from} it is today. */
    Reply answer(Exchange exchange) {
        var today = hall.day(exchange.mall()).day().date();
        var query = FiguresQuery.of(exchange, FiguresQuery.from(exchange).orElse(today));
        var after = exchange.after();
        if (after.isPresent() && !figures.awaitPosition(after.getAsLong(), PATIENCE)) {
            throw Problem.of(ProblemKind.CONTINUE).thrown();
        }
        var answer = figures.of(
                exchange.mall(),
                query.from(),
                query.to(),
                query.by(),
                exchange.caller().agency(),
                hall.now());
        if (query.csv()) return query.file(answer, exchange.mall().value(), exchange);
        return Reply.ok(FiguresBody.of(answer, hall.speed()));
    }
}
