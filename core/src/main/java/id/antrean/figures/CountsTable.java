package id.antrean.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the questions of {@link FigureSql} that have a row for each key. */
final class CountsTable {
    private CountsTable() {}

    /** By key; the total under the empty key. Legs that belong to no row are in the total only. */
    static Map<String, FigureRow> counts(Connection connection, String sql, FiguresQuestion question)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            range(query, question);
            query.setObject(5, question.now().atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                var rows = new HashMap<String, FigureRow>();
                while (row.next()) {
                    var key = key(row);
                    if (key != null) rows.put(key, count(row));
                }
                return rows;
            }
        }
    }

    static Map<String, Spread> visits(Connection connection, String sql, FiguresQuestion question) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            range(query, question);
            try (var row = query.executeQuery()) {
                var rows = new HashMap<String, Spread>();
                while (row.next()) {
                    var key = key(row);
                    if (key != null) rows.put(key, spread(row, "visit"));
                }
                return rows;
            }
        }
    }

    private static void range(PreparedStatement query, FiguresQuestion question) throws SQLException {
        query.setString(1, question.mallKey());
        query.setString(2, question.from().toString());
        query.setString(3, question.to().toString());
        query.setString(4, question.agency() == null ? null : question.agency().value());
    }

    private static @Nullable String key(ResultSet row) throws SQLException {
        return row.getBoolean("is_total") ? FigureRows.TOTAL : row.getString("key");
    }

    private static FigureRow count(ResultSet row) throws SQLException {
        return count(
                row, spread(row, "waiting"), spread(row, "walking"), spread(row, "service"), spread(row, "suspended"));
    }

    /** The row's counts, with times that were counted elsewhere. */
    static FigureRow count(ResultSet row, Spread waiting, Spread walking, Spread service, Spread suspended)
            throws SQLException {
        return new FigureRow(
                row.getLong("joined"),
                row.getLong("called"),
                row.getLong("served"),
                row.getLong("no_shows"),
                row.getLong("cancelled"),
                row.getLong("transferred"),
                row.getLong("left_at_close"),
                row.getLong("open"),
                row.getLong("waiting_now"),
                row.getLong("longest_wait_ms"),
                row.getLong("abandoned"),
                waiting,
                walking,
                service,
                row.getLong("suspect"),
                suspended,
                WithinStandard.of(row.getLong("timed_served"), row.getLong("within")),
                forecast(row));
    }

    private static ForecastHonesty forecast(ResultSet row) throws SQLException {
        long compared = row.getLong("forecast_compared");
        long inside = row.getLong("forecast_inside");
        return new ForecastHonesty(
                compared,
                inside,
                Share.of(inside, compared),
                number(row, "forecast_error_ms"),
                number(row, "forecast_bias_ms"));
    }

    private static Spread spread(ResultSet row, String time) throws SQLException {
        long count = row.getLong(time + "_count");
        long faults = row.getLong(time + "_faults");
        if (count == 0) return new Spread(0, null, null, null, null, null, null, faults);
        var percentiles = (Double[]) row.getArray(time + "_percentiles").getArray();
        return new Spread(
                count,
                number(row, time + "_mean"),
                percentiles[0],
                percentiles[1],
                percentiles[2],
                percentiles[3],
                row.getLong(time + "_max"),
                faults);
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var number = row.getBigDecimal(column);
        return number == null ? null : number.doubleValue();
    }
}
