package id.antrean.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.figures.Figure;
import id.antrean.figures.FiguresAnswer;
import id.antrean.figures.ForecastHonesty;
import id.antrean.figures.Spread;
import id.antrean.figures.WithinStandard;
import id.antrean.mall.Language;
import id.antrean.mall.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a spreadsheet gets of the figures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class FiguresCsvTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    @Test
    void every_line_has_a_cell_for_each_column_and_the_total_comes_last() {
        var lines = csv(figure("kk", "Kartu Keluarga"), figure("kia", "Kartu Anak"));

        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(cells(line)).hasSize(cells(lines.getFirst()).length));
        assertThat(lines.getLast()).startsWith("2026-11-24,2026-11-24,\"Asia/Pontianak\",\"total\"");
    }

    @Test
    void a_figure_stands_in_its_own_column() {
        var lines = csv(figure("kk", "Kartu Keluarga"));
        var at = List.of(cells(lines.getFirst()));

        assertThat(cells(lines.get(1))[at.indexOf("served")]).isEqualTo("3");
        assertThat(cells(lines.get(1))[at.indexOf("waitingMeanMs")]).isEqualTo("270000.0");
        assertThat(cells(lines.get(1))[at.indexOf("visitMeanMs")]).isEmpty();
        assertThat(cells(lines.get(1))[at.indexOf("withinStandardShare")]).isEqualTo("0.5");
    }

    @Test
    void a_spreadsheet_never_takes_a_name_for_a_formula_or_a_quote_for_an_end() {
        assertThat(csv(figure("kk", "=HYPERLINK(\"x\")")).get(1)).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void it_begins_with_the_mark_that_tells_Excel_how_to_read_it() {
        assertThat(FiguresCsv.of(answer(), Language.ID)).startsWith("\uFEFFfrom,to,timeZone,service,name,");
    }

    private static List<String> csv(Figure... rows) {
        return FiguresCsv.of(answer(rows), Language.ID).lines().toList();
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }

    private static FiguresAnswer answer(Figure... rows) {
        return new FiguresAnswer(
                "mall",
                DAY,
                DAY,
                "service",
                "Asia/Pontianak",
                7,
                Instant.parse("2026-11-24T02:00:00Z"),
                0,
                List.of(rows),
                figure("total", "Semua"));
    }

    private static Figure figure(String key, String name) {
        var waiting = new Spread(3, 270_000.0, 240_000.0, 400_000.0, 420_000.0, 438_000.0, 440_000L, 0);
        return new Figure(
                key,
                new Words(name, name),
                5,
                4,
                3,
                1,
                0,
                0,
                0,
                1,
                1,
                60_000,
                waiting,
                waiting,
                waiting,
                0,
                new Spread(0, null, null, null, null, null, null, 0),
                null,
                new WithinStandard(4, 2, 0.5),
                new ForecastHonesty(0, 0, null, null, null),
                0.25,
                0.0);
    }
}
