package id.antrean.access;

import id.antrean.database.Statements;
import javax.sql.DataSource;

/** All SQL of {@code access_secret}. */
final class SecretTable {
    private final Statements sql;

    SecretTable(DataSource dataSource) {
        sql = new Statements(dataSource);
    }

    /** The key of this name; the first server to ask keeps the one it proposes, for all. */
    byte[] keep(String name, byte[] proposed) {
        sql.update("INSERT INTO access_secret (name, secret) VALUES (?, ?) ON CONFLICT DO NOTHING", name, proposed);
        return sql.first("SELECT secret FROM access_secret WHERE name = ?", row -> row.getBytes("secret"), name)
                .orElseThrow(() -> new IllegalStateException("the secret just kept is gone: " + name));
    }
}
