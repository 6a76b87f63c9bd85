package id.antrean.display;

import id.antrean.figures.Definition;
import id.antrean.figures.Figure;
import id.antrean.figures.Figures;
import id.antrean.figures.FiguresAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as they are sent, each with its definition under the same name. */
record FiguresBody(
        @Nullable String mall,
        LocalDate from,
        LocalDate to,
        String by,
        @Nullable String timeZone,
        long position,
        Instant now,
        double speed,
        double percentileError,
        Map<String, Definition> definitions,
        List<Figure> items,
        Figure total,
        @Nullable String next) {
    static FiguresBody of(FiguresAnswer answer, double speed) {
        return new FiguresBody(
                answer.mall(),
                answer.from(),
                answer.to(),
                answer.by(),
                answer.timeZone(),
                answer.position(),
                answer.now(),
                speed,
                answer.percentileError(),
                Figures.definitions(),
                answer.items(),
                answer.total(),
                null);
    }
}
