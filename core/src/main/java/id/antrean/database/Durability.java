package id.antrean.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a server keeps what it has acknowledged when the power goes. With {@code fsync}, {@code synchronous_commit}
 * or {@code full_page_writes} off it may not, so such a server is refused. So is one with a synchronous standby whose
 * commits do not wait until the standby has them on its disk: a fail-over could lose them.
 */
final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** @throws UnusableDatabase if one of the settings is off */
    static void require(Connection connection, DatabaseAddress address) throws SQLException {
        var off = settingsThatAreOff(connection);
        if (!off.isEmpty())
            throw new UnusableDatabase(
                    "The PostgreSQL at " + address.shown() + " has " + String.join(" and ", off)
                            + " switched off, so a power cut could lose tickets it has acknowledged: switch it on and start again.");
    }

    static List<String> settingsThatAreOff(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        try (var query = connection.prepareStatement("SELECT current_setting(?)")) {
            for (var setting : SETTINGS) {
                query.setString(1, setting);
                try (var row = query.executeQuery()) {
                    row.next();
                    if ("off".equals(row.getString(1))) off.add(setting);
                    else if (setting.equals("synchronous_commit") && isLessThanItsStandby(connection, row.getString(1)))
                        off.add("synchronous_commit (" + row.getString(1) + ")");
                }
            }
        }
        return off;
    }

    /** {@code on} and {@code remote_apply} wait for the standby's disk. */
    private static boolean isLessThanItsStandby(Connection connection, String commit) throws SQLException {
        if (commit.equals("on") || commit.equals("remote_apply")) return false;
        try (var query = connection.prepareStatement("SELECT current_setting('synchronous_standby_names') <> ''");
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
