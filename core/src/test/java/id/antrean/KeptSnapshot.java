package id.antrean;

import id.antrean.database.Database;
import java.sql.SQLException;

/** The snapshot of one stream, as the database has it. */
final class KeptSnapshot {
    private final Database database;
    private final String stream;

    KeptSnapshot(Database database, String stream) {
        this.database = database;
        this.stream = stream;
    }

    /** 0 if there is none. */
    int version() {
        var found = ask("version");
        return found.isEmpty() ? 0 : Integer.parseInt(found);
    }

    String payload() {
        return ask("payload");
    }

    /** @param assignments as SQL has them after SET */
    void change(String assignments) {
        try (var connection = database.dataSource().getConnection();
                var update = connection.prepareStatement("UPDATE snapshot SET " + assignments
                        + " WHERE stream = (SELECT id FROM stream WHERE name = ?)")) {
            update.setString(1, stream);
            if (update.executeUpdate() != 1) throw new IllegalStateException("there is no snapshot to change");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String column) {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement(
                        "SELECT " + column + " FROM snapshot WHERE stream = (SELECT id FROM stream WHERE name = ?)")) {
            query.setString(1, stream);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
