package id.antrean.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How a connection is made, with a limit on each of its waits, and why one could not be. */
final class Login {
    static final int CONNECT_SECONDS_MAX = 5;
    private static final int ANSWER_SECONDS_MAX = 60;

    private Login() {}

    /** One connection beside the pool. */
    static Connection to(DatabaseAddress address) throws SQLException {
        var properties = limits();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        return DriverManager.getConnection(address.url(), properties);
    }

    static Properties limits() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS_MAX));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS_MAX));
        properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS_MAX));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "antrean");
        return properties;
    }

    static String whyNot(DatabaseAddress address, SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28"))
            return "The PostgreSQL at " + address.shown() + " refuses the login of " + address.user() + ".";
        if (state.equals("3D000")) return "There is no database at " + address.shown() + ": create it first.";
        if (state.startsWith("08"))
            return "No PostgreSQL answers at " + address.shown() + ": is it running, and are host and port right?";
        return "The PostgreSQL at " + address.shown() + " cannot be used: " + firstLine(failure.getMessage());
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "it gave no reason."
                : message.lines().findFirst().orElse("");
    }
}
