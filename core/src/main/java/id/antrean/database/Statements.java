package id.antrean.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One statement, one connection, committed: for tables that are no part of the log. */
public final class Statements {
    private final DataSource dataSource;

    public Statements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * @return how many rows changed
     * @throws DatabaseAway if it does not answer; whether anything changed is not known
     * @throws IllegalStateException if the database refused; then nothing changed
     */
    public int update(String statement, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            int changed = prepared.executeUpdate();
            if (!connection.getAutoCommit()) connection.commit();
            return changed;
        } catch (SQLException refused) {
            throw DatabaseAway.or(refused);
        }
    }

    /** @throws IllegalStateException if the database refused, and {@link DatabaseAway} if it does not answer */
    public <T> List<T> all(String statement, Row<T> row, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values);
                ResultSet rows = prepared.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(row.read(rows));
            if (!connection.getAutoCommit()) connection.commit();
            return found;
        } catch (SQLException refused) {
            throw DatabaseAway.or(refused);
        }
    }

    public <T> Optional<T> first(String statement, Row<T> row, @Nullable Object... values) {
        return all(statement, row, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (int at = 0; at < values.length; at++) prepared.setObject(at + 1, values[at]);
        return prepared;
    }

    /** Of several statements sent as one: goes on to the next one's rows, past those that have none. */
    public static ResultSet nextRows(PreparedStatement query) throws SQLException {
        while (!query.getMoreResults()) {
            if (query.getUpdateCount() == -1) throw new SQLException("a statement gave no rows", "XX000");
        }
        return query.getResultSet();
    }
}
