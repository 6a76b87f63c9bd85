package id.antrean.display;

import id.antrean.figures.Figures;
import id.antrean.mall.MallId;
import id.antrean.mall.Words;
import id.antrean.nation.CellState;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code GET /figures?from=&to=&by=&mall=}: the figures of all malls together, or of one that need not be of this house;
 * {@code GET /cells}: how old the part of each cell is.
 */
final class NationHandler {
    private static final Words NEEDED = new Words(
            "Harus disebutkan: hari pertama.", "Must be given: the first day; no day is today in every mall.");
    private static final Words A_MALL = new Words("Harus kunci mal.", "Must be the key of a mall.");
    private static final Words OF_ALL_MALLS = new Words(
            "Loket dan petugas milik mal masing-masing: sebutkan mall.",
            "Counters and clerks are each mall's own: name a mall.");

    private final Hall hall;
    private final Figures figures;
    private final Supplier<List<CellState>> cells;

    NationHandler(Hall hall, Figures figures, Supplier<List<CellState>> cells) {
        this.hall = hall;
        this.figures = figures;
        this.cells = cells;
    }

    record Cells(List<CellState> items, java.time.Instant now) {}

    Reply cells(Exchange exchange) {
        return Reply.ok(new Cells(cells.get(), hall.now()));
    }

    Reply figures(Exchange exchange) {
        var from = FiguresQuery.from(exchange)
                .orElseThrow(() -> Problem.badParameter("from", NEEDED).thrown());
        var query = FiguresQuery.of(exchange, from);
        var mall = exchange.query("mall", A_MALL, MallId::new).orElse(null);
        var caller = exchange.caller();
        if (caller.mall() != null && !caller.mall().equals(mall))
            throw Problem.of(ProblemKind.OTHER_MALL).thrown();
        if (mall == null && !query.by().isNational())
            throw Problem.badParameter("by", OF_ALL_MALLS).thrown();
        var answer = mall == null
                ? figures.ofAll(query.from(), query.to(), query.by(), caller.agency(), hall.now())
                : figures.of(mall, query.from(), query.to(), query.by(), caller.agency(), hall.now());
        if (query.csv()) return query.file(answer, mall == null ? "all" : mall.value(), exchange);
        return Reply.ok(FiguresBody.of(answer, hall.speed()));
    }
}
