package id.antrean.access;

import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changes who may do what: each change is noted with who made it. What a changed or removed person or token has
 * open ends at once here, elsewhere within a minute.
 */
public final class Administering {
    private final Access access;
    private final ChangeTable changes;
    private final Clock clock;
    private final String who;

    Administering(Access access, ChangeTable changes, Clock clock, String who) {
        this.access = access;
        this.changes = changes;
        this.clock = clock;
        this.who = who;
    }

    /**
     * Adds a person, or changes one who is there and gives a new PIN.
     *
     * @return the PIN, shown here and never again
     */
    public String addStaff(StaffMember member) {
        var before = access.member(member.mall(), member.clerk());
        var pin = access.newPin();
        access.addStaff(member, pin);
        note(member, before.orElse(null));
        return pin;
    }

    /**
     * Changes name, role or agency of a person, who keeps the PIN.
     *
     * @return false if there is nobody of that key
     */
    public boolean changeStaff(StaffMember member) {
        var before = access.member(member.mall(), member.clerk());
        if (before.isEmpty() || !access.changeStaff(member)) return false;
        note(member, before.get());
        return true;
    }

    private void note(StaffMember after, @Nullable StaffMember before) {
        note(
                after.mall(),
                after.agency(),
                AccessChange.Kind.STAFF,
                after.clerk().value(),
                before == null ? null : before.role(),
                after.role());
    }

    /** @return the new PIN; empty if there is nobody of that key */
    public Optional<String> resetPin(MallId mall, ClerkId clerk) {
        return access.member(mall, clerk).map(member -> {
            var pin = access.newPin();
            access.addStaff(member, pin);
            note(mall, member.agency(), AccessChange.Kind.PIN, clerk.value(), member.role(), member.role());
            return pin;
        });
    }

    /** @return false if there was nobody of that key */
    public boolean removeStaff(MallId mall, ClerkId clerk) {
        var before = access.member(mall, clerk);
        if (!access.removeStaff(mall, clerk)) return false;
        before.ifPresent(it -> note(mall, it.agency(), AccessChange.Kind.STAFF, clerk.value(), it.role(), null));
        return true;
    }

    /** Makes a token; its secret is in the answer and nowhere else. */
    public Token.Made createToken(Grant grant) {
        var made = access.createToken(grant);
        note(grant.mall(), grant.agency(), AccessChange.Kind.TOKEN, made.id(), null, grant.role());
        return made;
    }

    /** @return false if no working token has that name */
    public boolean revoke(String id) {
        var token = access.tokens().stream().filter(it -> it.id().equals(id)).findFirst();
        if (token.isEmpty() || !access.revoke(id)) return false;
        var grant = token.get().grant();
        note(grant.mall(), grant.agency(), AccessChange.Kind.TOKEN, id, grant.role(), null);
        return true;
    }

    private void note(
            @Nullable MallId mall,
            @Nullable AgencyId agency,
            AccessChange.Kind kind,
            String subject,
            @Nullable Role before,
            @Nullable Role after) {
        changes.add(new AccessChange(clock.instant(), who, mall, agency, kind, subject, before, after));
    }
}
