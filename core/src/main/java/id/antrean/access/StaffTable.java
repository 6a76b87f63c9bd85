package id.antrean.access;

import id.antrean.database.Statements;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** All SQL of {@code access_staff}. */
final class StaffTable {
    /** A member of staff with what is kept of the PIN. */
    record WithPin(StaffMember member, String pinHash) {}

    private final Statements sql;

    StaffTable(DataSource dataSource) {
        sql = new Statements(dataSource);
    }

    /** Adds a member of staff, or replaces name, role, agency and PIN of one who is there. */
    void put(StaffMember member, String pinHash) {
        sql.update(
                "INSERT INTO access_staff (mall, clerk, name, role, agency, pin_hash) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (mall, clerk) DO UPDATE SET name = EXCLUDED.name, role = EXCLUDED.role,"
                        + " agency = EXCLUDED.agency, pin_hash = EXCLUDED.pin_hash",
                member.mall().value(),
                member.clerk().value(),
                member.name(),
                member.role().key(),
                TokenTable.text(member.agency()),
                pinHash);
    }

    /** @return false if there is nobody of that key */
    boolean change(StaffMember member) {
        return sql.update(
                        "UPDATE access_staff SET name = ?, role = ?, agency = ? WHERE mall = ? AND clerk = ?",
                        member.name(),
                        member.role().key(),
                        TokenTable.text(member.agency()),
                        member.mall().value(),
                        member.clerk().value())
                == 1;
    }

    Optional<WithPin> find(MallId mall, ClerkId clerk) {
        return sql.first(
                "SELECT mall, clerk, name, role, agency, pin_hash FROM access_staff WHERE mall = ? AND clerk = ?",
                row -> new WithPin(member(row), row.getString("pin_hash")),
                mall.value(),
                clerk.value());
    }

    List<StaffMember> of(MallId mall) {
        return sql.all(
                "SELECT mall, clerk, name, role, agency FROM access_staff WHERE mall = ? ORDER BY name, clerk",
                StaffTable::member,
                mall.value());
    }

    /** @return false if there was nobody of that name */
    boolean remove(MallId mall, ClerkId clerk) {
        return sql.update("DELETE FROM access_staff WHERE mall = ? AND clerk = ?", mall.value(), clerk.value()) == 1;
    }

    static StaffMember member(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        return new StaffMember(
                new MallId(row.getString("mall")),
                new ClerkId(row.getString("clerk")),
                row.getString("name"),
                Role.of(row.getString("role")),
                agency == null ? null : new AgencyId(agency));
    }
}
