package id.antrean.display;

import id.antrean.figures.By;
import id.antrean.figures.Figures;
import id.antrean.mall.Words;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * {@code GET /malls/{mall}/figures?from=&to=&by=&after=}: what the manager sees, with what each figure means; as JSON,
 * or as CSV for {@code Accept: text/csv} or {@code ?format=csv}. Who belongs to an agency sees that agency's figures only.
 */
final class FiguresHandler {
    private static final Words A_DATE = new Words("Harus tanggal: 2026-11-24.", "Must be a date: 2026-11-24.");
    private static final Words A_SLICE = new Words(
            "Harus salah satu dari: service, agency, counter, clerk, hour, day.",
            "Must be one of: service, agency, counter, clerk, hour, day.");
    private static final Words A_FORMAT = new Words("Harus salah satu dari: json, csv.", "Must be one of: json, csv.");
    private static final int DAYS_MAX = 400;
    private static final Words A_RANGE = new Words(
            "Tidak boleh sebelum from; paling banyak " + DAYS_MAX + " hari.",
            "Must not be before from; at most " + DAYS_MAX + " days.");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String CSV = "text/csv";

    private final Hall hall;
    private final Figures figures;

    FiguresHandler(Hall hall, Figures figures) {
        this.hall = hall;
        this.figures = figures;
    }

    /** Without {@code from} it is today; without {@code to}, that one day; without {@code by}, by service. */
    Reply answer(Exchange exchange) {
        var today = hall.day(exchange.mall()).day().date();
        var from = exchange.query("from", A_DATE, LocalDate::parse).orElse(today);
        var to = exchange.query("to", A_DATE, LocalDate::parse).orElse(from);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw Problem.badParameter("to", A_RANGE).thrown();
        }
        var by = exchange.query("by", A_SLICE, key -> By.of(key).orElseThrow()).orElse(By.SERVICE);
        boolean csv = wantsCsv(exchange);
        var after = exchange.after();
        if (after.isPresent() && !figures.awaitPosition(after.getAsLong(), PATIENCE)) {
            throw Problem.of(ProblemKind.CONTINUE).thrown();
        }
        var answer = figures.of(exchange.mall(), from, to, by, exchange.caller().agency(), hall.now());
        if (!csv) return Reply.ok(FiguresBody.of(answer, hall.speed()));
        var name = "antrean-%s-%s-%s-%s.csv".formatted(answer.mall(), from, to, by.key());
        var file = FiguresCsv.of(answer, exchange.language()).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes(200, CSV + "; charset=utf-8", file)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static boolean wantsCsv(Exchange exchange) {
        var format = exchange.query("format", A_FORMAT, FiguresHandler::isCsv);
        return format.orElseGet(() ->
                exchange.header("Accept").filter(wanted -> wanted.contains(CSV)).isPresent());
    }

    private static boolean isCsv(String format) {
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw new IllegalArgumentException(format);
        };
    }
}
