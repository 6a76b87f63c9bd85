package id.antrean.nation;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The list of cells as an operator writes it: a line each with name, address and token; {@code #} begins a comment. */
public final class CellFile {
    private CellFile() {}

    /** @throws IllegalArgumentException in one sentence with the line's number, if it is no such list */
    public static List<Cell> read(List<String> lines) {
        var cells = new ArrayList<Cell>();
        var names = new HashSet<String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) continue;
            var cell = cell(line, at + 1);
            if (!names.add(cell.name())) throw wrong(at + 1, "two cells are called " + cell.name());
            cells.add(cell);
        }
        if (cells.isEmpty()) throw new IllegalArgumentException("there is no cell in it");
        return cells;
    }

    private static Cell cell(String line, int number) {
        var words = List.of(line.split("\\s+", -1));
        if (words.size() != 3) throw wrong(number, "a cell is three words: its name, its address, its token");
        try {
            return new Cell(words.get(0), URI.create(words.get(1).replaceFirst("/+$", "")), words.get(2));
        } catch (IllegalArgumentException e) {
            throw wrong(number, String.valueOf(e.getMessage()));
        }
    }

    private static IllegalArgumentException wrong(int number, String what) {
        return new IllegalArgumentException("line " + number + ": " + what);
    }
}
