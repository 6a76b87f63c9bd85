package id.antrean.figures;

import id.antrean.mall.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code figures_name_n}: what services, agencies and counters are called. */
final class NameTable {
    private NameTable() {}

    /**
     * In the catalogue's order; empty where rows are no part of a catalogue. Of all malls, what most of them say, and then
     * what comes first in the alphabet: the same whichever mall was heard of first.
     */
    static Map<String, Words> names(Connection connection, int generation, FiguresQuestion question)
            throws SQLException {
        var from = " FROM figures_name_" + generation;
        var sql = question.mall() == null
                ? "SELECT key, name_id, name_en FROM (SELECT DISTINCT ON (key) key, name_id, name_en" + from
                        + " WHERE kind = ? GROUP BY key, name_id, name_en ORDER BY key, count(*) DESC, name_id, name_en) n"
                        + " ORDER BY key"
                : "SELECT key, name_id, name_en" + from + " WHERE kind = ? AND mall = ? ORDER BY place, key";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, question.by().key());
            if (question.mall() != null) query.setString(2, question.mall().value());
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
