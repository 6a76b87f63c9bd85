package id.antrean.access;

import id.antrean.day.ClerkId;
import id.antrean.mall.MallId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who is calling: tokens, members of staff, sessions. Blocks on the database; call it on a virtual thread. What it
 * remembers lasts half a minute, so that a revocation elsewhere bites within a minute, here at once.
 *
 * <p>A person's session ends 12 hours after sign-in, after 30 minutes without a request, at sign-out, and when the
 * person's counter closes. A device's session lasts a year, or 90 days without a request.
 */
public final class Access {
    private static final int WRONG_PINS_OF_A_PERSON = 5;
    /** A whole hall may stand behind one address. */
    private static final int WRONG_PINS_FROM_AN_ADDRESS = 50;

    private final TokenTable tokens;
    private final StaffTable staff;
    private final Sessions sessions;
    private final ChangeTable changes;
    private final Secrets secrets;
    private final Clock clock;
    private final Pins pins = new Pins();
    private final Attempts byPerson;
    private final Attempts byAddress;
    private final Lookups<Caller> callers;
    private final TicketLinks ticketLinks;

    /**
     * @param random for tokens and cookies
     * @param wallClock real time, also where the mall's clock runs faster
     */
    public Access(DataSource database, SecureRandom random, Clock wallClock) {
        tokens = new TokenTable(database);
        staff = new StaffTable(database);
        changes = new ChangeTable(database);
        secrets = new Secrets(random);
        sessions = new Sessions(database, secrets, wallClock);
        clock = wallClock;
        byPerson = new Attempts(wallClock, WRONG_PINS_OF_A_PERSON);
        byAddress = new Attempts(wallClock, WRONG_PINS_FROM_AN_ADDRESS);
        callers = new Lookups<>(wallClock);
        ticketLinks = new TicketLinks(new SecretTable(database).keep("ticket-links", secrets.bytes()));
    }

    /** Makes a token; its secret is in the answer and nowhere else. */
    public Token.Made createToken(Grant grant) {
        var made = new Token.Made(secrets.id(), secrets.next());
        tokens.add(made.id(), Secrets.hash(made.secret()), grant, clock.instant());
        return made;
    }

    /**
     * Ends a token and every session that began with it.
     *
     * @param id its public name, not its secret
     * @return false if no working token has that name
     */
    public boolean revoke(String id) {
        boolean revoked = tokens.revoke(id, clock.instant());
        forget();
        return revoked;
    }

    /** Every token ever made, oldest first. */
    public List<Token> tokens() {
        return tokens.all();
    }

    /** Who sends this token; empty if it is unknown or revoked. */
    public Optional<Caller> callerOf(String token) {
        var hash = Secrets.hash(token);
        return callers.get(
                hash,
                () -> tokens.use(hash, clock.instant()).map(it -> it.grant().caller(it.id())));
    }

    /** Swaps a token for a session. */
    public SignIn signIn(String token) {
        var found = tokens.use(Secrets.hash(token), clock.instant());
        if (found.isEmpty()) return new SignIn.Unknown();
        var grant = found.get().grant();
        var session = new Session(grant.caller(found.get().id()), grant.label(), grant.isDevice());
        return sessions.begin(session, found.get().id());
    }

    /**
     * Signs a member of staff in.
     *
     * @param address where the request came from; too many wrong PINs from one address wait too
     */
    public SignIn signIn(MallId mall, ClerkId clerk, String pin, String address) {
        var person = mall + "/" + clerk;
        var wait = byAddress.begin(address);
        if (wait.isZero()) wait = byPerson.begin(person);
        if (!wait.isZero()) return new SignIn.Wait(wait);
        var found = staff.find(mall, clerk);
        boolean right = pins.matches(pin, found.map(StaffTable.WithPin::pinHash).orElse(Pins.NOBODY));
        if (found.isEmpty() || !right) return new SignIn.Unknown();
        byPerson.forget(person);
        byAddress.takeBack(address);
        return sessions.begin(found.get().member());
    }

    /** Who is signed in with this cookie; empty if nobody is any more. */
    public Optional<Session> sessionOf(String cookie) {
        return sessions.of(cookie);
    }

    public void signOut(String cookie) {
        sessions.end(cookie);
        forget();
    }

    /** Ends every session of one person: the counter closed, the day ended, the person left. */
    public void signOut(MallId mall, ClerkId clerk) {
        sessions.endOf(mall, clerk);
        forget();
    }

    /**
     * Adds somebody who signs in with a PIN, or changes one who is there, who is then signed out: the old PIN may have
     * been in wrong hands. Takes a tenth of a second of work.
     */
    public void addStaff(StaffMember member, String pin) {
        if (!pin.matches("\\d{4,12}")) throw new IllegalArgumentException("a PIN is 4 to 12 digits");
        staff.put(member, Pins.hash(pin));
        sessions.endOf(member.mall(), member.clerk());
        forget();
    }

    /** Changes name, role and agency of one who is there and keeps the PIN; signed out, for the session had the old role. */
    boolean changeStaff(StaffMember member) {
        boolean changed = staff.change(member);
        sessions.endOf(member.mall(), member.clerk());
        forget();
        return changed;
    }

    Optional<StaffMember> member(MallId mall, ClerkId clerk) {
        return staff.find(mall, clerk).map(StaffTable.WithPin::member);
    }

    String newPin() {
        return secrets.pin();
    }

    /** @return false if there was nobody of that name */
    public boolean removeStaff(MallId mall, ClerkId clerk) {
        boolean removed = staff.remove(mall, clerk);
        forget();
        return removed;
    }

    /** Everybody who can sign in at a mall, by name. */
    public List<StaffMember> staffOf(MallId mall) {
        return staff.of(mall);
    }

    /** Changes made through this are noted as somebody's: a caller's subject, or {@code command-line}. */
    public Administering by(String who) {
        return new Administering(this, changes, clock, who);
    }

    /** Who changed who may do what at a mall; the newest first, at most so many. */
    public List<AccessChange> changesAt(MallId mall, int atMost) {
        return changes.of(mall, atMost);
    }

    public TicketLinks ticketLinks() {
        return ticketLinks;
    }

    private void forget() {
        callers.empty();
        sessions.forget();
    }
}
