package id.antrean.access;

import id.antrean.day.ClerkId;
import id.antrean.mall.MallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Who is signed in, from the welcome until the session has lasted long enough, stood idle too long, or was ended. */
final class Sessions {
    private static final Duration PERSON = Duration.ofHours(12);
    private static final Duration PERSON_IDLE = Duration.ofMinutes(30);
    private static final Duration DEVICE = Duration.ofDays(365);
    private static final Duration DEVICE_IDLE = Duration.ofDays(90);

    private final SessionTable table;
    private final Secrets secrets;
    private final Clock clock;
    private final Lookups<Session> known;

    /** @param clock real time */
    Sessions(DataSource database, Secrets secrets, Clock clock) {
        table = new SessionTable(database);
        this.secrets = secrets;
        this.clock = clock;
        known = new Lookups<>(clock);
    }

    SignIn begin(StaffMember member) {
        return begin(
                new Session(member.caller(), member.name(), false),
                (hash, now, ends) -> table.addForStaff(hash, member, now, ends));
    }

    /** @param token the name of the token that was swapped for it, and ends it when it is revoked */
    SignIn begin(Session session, String token) {
        return begin(session, (hash, now, ends) -> table.addForToken(hash, token, session.device(), now, ends));
    }

    private interface Keep {
        void keep(byte[] hash, Instant now, Instant ends);
    }

    private SignIn begin(Session session, Keep keep) {
        var now = clock.instant();
        var cookie = secrets.next();
        var lasting = session.device() ? DEVICE : PERSON;
        table.forgetEnded(now);
        keep.keep(Secrets.hash(cookie), now, now.plus(lasting));
        return new SignIn.Welcome(session, cookie, lasting);
    }

    /** Empty if nobody is signed in with this cookie any more. */
    Optional<Session> of(String cookie) {
        var hash = Secrets.hash(cookie);
        return known.get(hash, () -> {
            var now = clock.instant();
            return table.see(hash, now, now.minus(PERSON_IDLE), now.minus(DEVICE_IDLE));
        });
    }

    void end(String cookie) {
        table.end(Secrets.hash(cookie));
    }

    void endOf(MallId mall, ClerkId clerk) {
        table.endOf(mall, clerk);
    }

    /** What was ended is so here at once. */
    void forget() {
        known.empty();
    }
}
