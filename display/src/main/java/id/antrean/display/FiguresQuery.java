package id.antrean.display;

import id.antrean.figures.By;
import id.antrean.figures.FiguresAnswer;
import id.antrean.mall.Words;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is asked of figures, whichever malls they are of: {@code ?from=&to=&by=&format=}. */
record FiguresQuery(LocalDate from, LocalDate to, By by, boolean csv) {
    private static final Words A_DATE = new Words("Harus tanggal: 2026-11-24.", "Must be a date: 2026-11-24.");
    private static final Words A_SLICE = new Words(
            "Harus salah satu dari: service, agency, counter, clerk, hour, day, mall.",
            "Must be one of: service, agency, counter, clerk, hour, day, mall.");
    private static final Words A_FORMAT = new Words("Harus salah satu dari: json, csv.", "Must be one of: json, csv.");
    private static final int DAYS_MAX = 400;
    private static final Words A_RANGE = new Words(
            "Tidak boleh sebelum from; paling banyak " + DAYS_MAX + " hari.",
            "Must not be before from; at most " + DAYS_MAX + " days.");
    private static final String CSV = "text/csv";

    static Optional<LocalDate> from(Exchange exchange) {
        return exchange.query("from", A_DATE, LocalDate::parse);
    }

    /** Without {@code to} it is that one day; without {@code by}, by service. */
    static FiguresQuery of(Exchange exchange, LocalDate from) {
        var to = exchange.query("to", A_DATE, LocalDate::parse).orElse(from);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw Problem.badParameter("to", A_RANGE).thrown();
        }
        var by = exchange.query("by", A_SLICE, key -> By.of(key).orElseThrow()).orElse(By.SERVICE);
        return new FiguresQuery(from, to, by, wantsCsv(exchange));
    }

    /** @param of the malls, for the file's name */
    Reply file(FiguresAnswer answer, String of, Exchange exchange) {
        var name = "antrean-%s-%s-%s-%s.csv".formatted(of, from, to, by.key());
        var file = FiguresCsv.of(answer, exchange.language()).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes(200, CSV + "; charset=utf-8", file)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static boolean wantsCsv(Exchange exchange) {
        var format = exchange.query("format", A_FORMAT, FiguresQuery::isCsv);
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
