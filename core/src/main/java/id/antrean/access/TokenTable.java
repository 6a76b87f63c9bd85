package id.antrean.access;

import id.antrean.database.Statements;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All SQL of {@code access_token}. */
final class TokenTable {
    private static final Duration COARSE = Duration.ofMinutes(10);
    private static final String COLUMNS = "id, role, mall, agency, clerk, label, created_at, last_used_at, revoked_at";

    private final Statements sql;

    TokenTable(DataSource dataSource) {
        sql = new Statements(dataSource);
    }

    void add(String id, byte[] hash, Grant grant, Instant now) {
        sql.update(
                "INSERT INTO access_token (id, secret_hash, role, mall, agency, clerk, label, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                hash,
                grant.role().key(),
                text(grant.mall()),
                text(grant.agency()),
                text(grant.clerk()),
                grant.label(),
                Timestamp.from(now));
    }

    /** The token with this secret, if it was not revoked; notes that it was used. */
    Optional<Token> use(byte[] hash, Instant now) {
        var token = sql.first(
                "SELECT " + COLUMNS + " FROM access_token WHERE secret_hash = ? AND revoked_at IS NULL",
                TokenTable::read,
                (Object) hash);
        token.filter(it -> it.lastUsedAt() == null || it.lastUsedAt().isBefore(now.minus(COARSE)))
                .ifPresent(it -> sql.update(
                        "UPDATE access_token SET last_used_at = ? WHERE id = ?", Timestamp.from(now), it.id()));
        return token;
    }

    /** @return false if there is no such token that still works */
    boolean revoke(String id, Instant now) {
        return sql.update(
                        "UPDATE access_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                        Timestamp.from(now),
                        id)
                == 1;
    }

    List<Token> all() {
        return new ArrayList<>(
                sql.all("SELECT " + COLUMNS + " FROM access_token ORDER BY created_at, id", TokenTable::read));
    }

    private static Token read(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                grant(row),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    /** The grant in the columns role, mall, agency, clerk and label. */
    static Grant grant(ResultSet row) throws SQLException {
        var mall = row.getString("mall");
        var agency = row.getString("agency");
        var clerk = row.getString("clerk");
        return new Grant(
                Role.of(row.getString("role")),
                mall == null ? null : new MallId(mall),
                agency == null ? null : new AgencyId(agency),
                clerk == null ? null : new ClerkId(clerk),
                row.getString("label"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable String text(@Nullable Object key) {
        return key == null ? null : key.toString();
    }
}
