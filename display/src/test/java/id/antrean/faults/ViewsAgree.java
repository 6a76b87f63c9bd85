package id.antrean.faults;

import id.antrean.Rebuilding;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.history.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Every view's tables, as they grew under the faults, against the same made again from the log's first event. */
final class ViewsAgree {
    private static final long CAUGHT_UP_SECONDS = 30;

    private ViewsAgree() {}

    static List<Finding> check(DatabaseAddress address) throws SQLException, InterruptedException {
        var findings = new ArrayList<Finding>();
        try (var database = Database.open(address);
                var connection = database.dataSource().getConnection()) {
            for (var view : Rebuilding.views()) {
                awaitCaughtUp(connection, view);
                var before = tables(connection, view);
                Rebuilding.of(view, database, (position, head) -> {});
                var after = tables(connection, view);
                if (before.isEmpty() || !before.equals(after))
                    findings.add(new Finding("a view equals a replay", view + ": " + difference(before, after)));
            }
        }
        return findings;
    }

    private static void awaitCaughtUp(Connection connection, String view) throws SQLException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(CAUGHT_UP_SECONDS);
        var behind = "SELECT (SELECT position FROM log_head) - position FROM view_position JOIN view_generation"
                + " USING (view, generation) WHERE view = '" + view + "'";
        while (!texts(connection, behind).equals(List.of("0"))) {
            if (System.nanoTime() > until) throw new SQLException("view " + view + " does not catch up");
            Thread.sleep(50);
        }
    }

    /** The rows of each table of the generation that answers, by the table's name without its number. */
    private static Map<String, List<String>> tables(Connection connection, String view) throws SQLException {
        var generation = texts(connection, "SELECT generation FROM view_generation WHERE view = '" + view + "'")
                .getFirst();
        var names = texts(
                connection, "SELECT tablename FROM pg_tables WHERE tablename ~ '^" + view + "_.*_" + generation + "$'");
        var tables = new TreeMap<String, List<String>>();
        for (var name : names) {
            tables.put(
                    name.substring(0, name.length() - generation.length()),
                    texts(connection, "SELECT t::text FROM " + name + " t ORDER BY 1"));
        }
        return tables;
    }

    private static String difference(Map<String, List<String>> before, Map<String, List<String>> after) {
        var text = new StringBuilder("tables " + before.keySet() + " and " + after.keySet());
        before.forEach((table, rows) -> tell(text, table + " had", rows, after.getOrDefault(table, List.of())));
        after.forEach((table, rows) -> tell(text, table + " lacked", rows, before.getOrDefault(table, List.of())));
        return text.toString();
    }

    private static void tell(StringBuilder text, String what, List<String> rows, List<String> others) {
        var more = new ArrayList<>(rows);
        more.removeAll(others);
        if (!more.isEmpty()) text.append("; ").append(what).append(' ').append(more.getFirst());
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
