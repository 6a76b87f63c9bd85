package id.antrean.access;

import id.antrean.database.Statements;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All SQL of {@code access_change}. */
final class ChangeTable {
    private final Statements sql;

    ChangeTable(DataSource dataSource) {
        sql = new Statements(dataSource);
    }

    void add(AccessChange change) {
        sql.update(
                "INSERT INTO access_change (at, who, mall, agency, kind, subject, before, after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Timestamp.from(change.at()),
                change.who(),
                TokenTable.text(change.mall()),
                TokenTable.text(change.agency()),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.subject(),
                key(change.before()),
                key(change.after()));
    }

    /** The newest first. */
    List<AccessChange> of(MallId mall, int atMost) {
        return sql.all(
                "SELECT at, who, mall, agency, kind, subject, before, after FROM access_change"
                        + " WHERE mall = ? ORDER BY id DESC LIMIT ?",
                ChangeTable::read,
                mall.value(),
                atMost);
    }

    private static AccessChange read(ResultSet row) throws SQLException {
        var mall = row.getString("mall");
        var agency = row.getString("agency");
        return new AccessChange(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                mall == null ? null : new MallId(mall),
                agency == null ? null : new AgencyId(agency),
                AccessChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                role(row.getString("before")),
                role(row.getString("after")));
    }

    private static @Nullable String key(@Nullable Role role) {
        return role == null ? null : role.key();
    }

    private static @Nullable Role role(@Nullable String key) {
        return key == null ? null : Role.of(key);
    }
}
