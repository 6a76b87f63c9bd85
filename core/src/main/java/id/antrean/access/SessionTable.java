package id.antrean.access;

import id.antrean.database.Statements;
import id.antrean.day.ClerkId;
import id.antrean.mall.MallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** All SQL of {@code access_session}. */
final class SessionTable {
    private final Statements sql;

    SessionTable(DataSource dataSource) {
        sql = new Statements(dataSource);
    }

    void addForToken(byte[] hash, String tokenId, boolean device, Instant now, Instant ends) {
        sql.update(
                "INSERT INTO access_session (secret_hash, token_id, device, seen_at, ends_at) VALUES (?, ?, ?, ?, ?)",
                hash,
                tokenId,
                device,
                Timestamp.from(now),
                Timestamp.from(ends));
    }

    void addForStaff(byte[] hash, StaffMember member, Instant now, Instant ends) {
        sql.update(
                "INSERT INTO access_session (secret_hash, mall, clerk, device, seen_at, ends_at)"
                        + " VALUES (?, ?, ?, FALSE, ?, ?)",
                hash,
                member.mall().value(),
                member.clerk().value(),
                Timestamp.from(now),
                Timestamp.from(ends));
    }

    /**
     * The session of a cookie that is neither past its end nor idle for too long; notes that it was seen.
     *
     * @param idleSince a person not seen since is signed out
     * @param deviceIdleSince the same for devices
     */
    Optional<Session> see(byte[] hash, Instant now, Instant idleSince, Instant deviceIdleSince) {
        int alive = sql.update(
                "UPDATE access_session SET seen_at = ? WHERE secret_hash = ? AND ends_at > ?"
                        + " AND seen_at > CASE WHEN device THEN ?::timestamptz ELSE ?::timestamptz END",
                Timestamp.from(now),
                hash,
                Timestamp.from(now),
                Timestamp.from(deviceIdleSince),
                Timestamp.from(idleSince));
        return alive == 0 ? Optional.empty() : ofToken(hash).or(() -> ofStaff(hash));
    }

    private Optional<Session> ofToken(byte[] hash) {
        return sql.first(
                "SELECT t.id, t.role, t.mall, t.agency, t.clerk, t.label, s.device FROM access_session s"
                        + " JOIN access_token t ON t.id = s.token_id WHERE s.secret_hash = ? AND t.revoked_at IS NULL",
                SessionTable::tokenSession,
                (Object) hash);
    }

    private static Session tokenSession(ResultSet row) throws SQLException {
        var grant = TokenTable.grant(row);
        return new Session(grant.caller(row.getString("id")), grant.label(), row.getBoolean("device"));
    }

    private Optional<Session> ofStaff(byte[] hash) {
        return sql.first(
                "SELECT f.mall, f.clerk, f.name, f.role, f.agency FROM access_session s"
                        + " JOIN access_staff f ON f.mall = s.mall AND f.clerk = s.clerk WHERE s.secret_hash = ?",
                row -> {
                    var member = StaffTable.member(row);
                    return new Session(member.caller(), member.name(), false);
                },
                (Object) hash);
    }

    void end(byte[] hash) {
        sql.update("DELETE FROM access_session WHERE secret_hash = ?", (Object) hash);
    }

    /** Ends every session of one person, whether signed in by PIN or by a token of their own. */
    int endOf(MallId mall, ClerkId clerk) {
        return sql.update(
                "DELETE FROM access_session s WHERE (s.mall = ? AND s.clerk = ?)"
                        + " OR s.token_id IN (SELECT t.id FROM access_token t WHERE t.mall = ? AND t.clerk = ?)",
                mall.value(),
                clerk.value(),
                mall.value(),
                clerk.value());
    }

    void forgetEnded(Instant now) {
        sql.update("DELETE FROM access_session WHERE ends_at <= ?", Timestamp.from(now));
    }
}
