package id.antrean.display;

import id.antrean.board.Board;
import id.antrean.mall.MallId;
import id.antrean.mall.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board as it is sent. */
record BoardBody(
        MallId mall,
        Words name,
        LocalDate date,
        long position,
        Instant now,
        double speed,
        boolean training,
        boolean open,
        @Nullable Words closedText,
        List<Board.ZoneLine> zones,
        List<Board.Calling> calling,
        List<Board.Previous> previous,
        List<Board.Missed> missed,
        List<Board.CounterSign> counters,
        List<Board.SuspendedService> suspended) {
    static BoardBody of(Board board, boolean training, Instant now, double speed) {
        return new BoardBody(
                board.mall(),
                board.name(),
                board.date(),
                board.position(),
                now,
                speed,
                training,
                board.open(),
                board.closedText(),
                board.zones(),
                board.calling(),
                board.previous(),
                board.missed(),
                board.counters(),
                board.suspended());
    }
}
