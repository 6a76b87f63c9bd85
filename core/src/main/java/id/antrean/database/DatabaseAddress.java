package id.antrean.database;

/**
 * Where a PostgreSQL database is and who logs in.
 *
 * @param url {@code jdbc:postgresql://host:port/name}, without a password in it
 * @param password empty where the server asks for none; never printed
 */
public record DatabaseAddress(String url, String user, String password) {
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException("The database URL must begin with jdbc:postgresql:");
    }

    /** The same server and login, another database on it. */
    DatabaseAddress named(String database) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    /** The URL as it may be shown: parameters are left out, for a password may stand among them. */
    public String shown() {
        var question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    @Override
    public String toString() {
        return user + "@" + shown();
    }
}
