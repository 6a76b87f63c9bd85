package id.antrean.figures;

import id.antrean.mall.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code figures_name_n}: what services, agencies and counters are called. */
final class NameTable {
    private NameTable() {}

    /** In the catalogue's order; empty where rows are no part of a catalogue. */
    static Map<String, Words> names(Connection connection, int generation, FiguresQuestion question)
            throws SQLException {
        var sql = "SELECT key, name_id, name_en FROM figures_name_" + generation
                + " WHERE mall = ? AND kind = ? ORDER BY place, key";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, question.mall().value());
            query.setString(2, question.by().key());
            try (var row = query.executeQuery()) {
                var names = new LinkedHashMap<String, Words>();
                while (row.next()) {
                    names.put(row.getString("key"), new Words(row.getString("name_id"), row.getString("name_en")));
                }
                return names;
            }
        }
    }
}
