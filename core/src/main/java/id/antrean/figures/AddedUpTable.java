package id.antrean.figures;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers a question about all malls from what was added up, and from the legs of the days that were not. */
final class AddedUpTable {
    private static final String TOTAL = "total";
    private static final String DAY = "day";
    /** By hour: what ended in it. */
    private static final String ENDED = "ended";

    private static final String LOOSE = "date = ANY (?::text[]::date[])";
    private final Connection connection;
    private final int generation;
    private final FiguresQuestion question;
    private final Periods periods;
    private final Map<Key, Buckets> spreads = new HashMap<>();

    private AddedUpTable(Connection connection, int generation, FiguresQuestion question, Periods periods) {
        this.connection = connection;
        this.generation = generation;
        this.question = question;
        this.periods = periods;
    }

    private record Key(String slice, String key, String time) {}

    static FigureRows rows(Connection connection, int generation, FiguresQuestion question, Periods periods)
            throws SQLException {
        return new AddedUpTable(connection, generation, question, periods).rows();
    }

    private FigureRows rows() throws SQLException {
        readSpreads();
        var bySlice = readCounts();
        var total = bySlice.getOrDefault(TOTAL, Map.of());
        var items = new HashMap<>(bySlice.getOrDefault(question.by().key(), Map.of()));
        items.putAll(total);
        var rows = FigureRows.of(items);
        if (question.by() == By.HOUR) rows.servedIn(bySlice.getOrDefault(ENDED, Map.of()));
        var visits = new HashMap<String, Spread>();
        for (var key : items.keySet()) {
            visits.put(
                    key,
                    spread(key.equals(FigureRows.TOTAL) ? TOTAL : question.by().key(), key, "visit"));
        }
        rows.visits(visits);
        return rows;
    }

    private void readSpreads() throws SQLException {
        var columns = "time, faults, ms, ms_max, buckets, legs";
        var sql = rowsOf("rollup_spread_", columns, RollupSql.spreads(LOOSE, generation));
        try (var query = connection.prepareStatement(sql)) {
            bind(query, 1);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var key = new Key(row.getString("slice"), row.getString("key"), row.getString("time"));
                    spreads.computeIfAbsent(key, none -> new Buckets())
                            .add(
                                    (Integer[]) row.getArray("buckets").getArray(),
                                    (Integer[]) row.getArray("legs").getArray(),
                                    row.getLong("faults"),
                                    row.getLong("ms"),
                                    row.getLong("ms_max"));
                }
            }
        }
    }

    private Map<String, Map<String, FigureRow>> readCounts() throws SQLException {
        var columns = RollupSql.COUNTS + ", waiting_since, forecast_error_ms, forecast_bias_ms";
        var sql = "SELECT slice, key, " + RollupSql.SUMS
                + """
                , coalesce(greatest(0, figures_ms(?::timestamptz - min(waiting_since))), 0) AS longest_wait_ms,
                sum(forecast_error_ms) / nullif(sum(forecast_compared), 0) AS forecast_error_ms,
                sum(forecast_bias_ms) / nullif(sum(forecast_compared), 0) AS forecast_bias_ms
                FROM (%s) added GROUP BY slice, key
                """.formatted(rowsOf("rollup_count_", columns, RollupSql.counts(LOOSE, generation)));
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, question.now().atOffset(ZoneOffset.UTC));
            bind(query, 2);
            try (var row = query.executeQuery()) {
                var bySlice = new HashMap<String, Map<String, FigureRow>>();
                while (row.next()) {
                    var slice = row.getString("slice");
                    bySlice.computeIfAbsent(slice, none -> new HashMap<>()).put(row.getString("key"), row(slice, row));
                }
                return bySlice;
            }
        }
    }

    private FigureRow row(String slice, ResultSet row) throws SQLException {
        var key = row.getString("key");
        return CountsTable.count(
                row,
                spread(slice, key, "waiting"),
                spread(slice, key, "walking"),
                spread(slice, key, "service"),
                spread(slice, key, "suspended"));
    }

    private Spread spread(String slice, String key, String time) {
        var buckets = spreads.get(new Key(slice, key, time));
        return buckets == null ? Spread.NONE : buckets.spread();
    }

    /** What was added up, a day's total under its date too where days are asked for; then what is added up now. */
    private String rowsOf(String table, String columns, String loose) {
        var sliced = question.by() == By.DAY
                ? "(VALUES ('%s', ''), ('%s', first::text))".formatted(TOTAL, DAY)
                : "(VALUES (kept.slice, kept.key))";
        var added = "SELECT s.slice, s.key, " + columns + " FROM " + table + generation
                + " kept JOIN unnest(?::text[]::date[], ?::text[]::date[]) AS wanted (first, last) USING (first, last)"
                + " CROSS JOIN LATERAL " + sliced + " AS s (slice, key) WHERE kept.slice = ANY (?::text[])";
        return periods.loose().isEmpty() ? added : added + " UNION ALL (" + loose + ")";
    }

    private void bind(PreparedStatement query, int at) throws SQLException {
        query.setArray(at, texts(periods.added().stream().map(Period::first).toList()));
        query.setArray(at + 1, texts(periods.added().stream().map(Period::last).toList()));
        query.setArray(at + 2, texts(question.by() == By.DAY ? List.of(TOTAL) : slices()));
        if (periods.loose().isEmpty()) return;
        query.setArray(at + 3, texts(periods.loose()));
        query.setArray(at + 4, texts(slices()));
    }

    private List<String> slices() {
        var slices = new ArrayList<String>(List.of(TOTAL, question.by().key()));
        if (question.by() == By.HOUR) slices.add(ENDED);
        return slices;
    }

    private Array texts(List<?> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
