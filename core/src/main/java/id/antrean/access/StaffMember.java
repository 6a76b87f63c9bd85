package id.antrean.access;

import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in with a PIN.
 *
 * @param name as colleagues and visitors read it, 1 to 80 characters
 * @param role CLERK, SUPERVISOR, MANAGER or ADMINISTRATOR
 * @param agency the only agency whose counters this person may run; null for all
 */
public record StaffMember(
        MallId mall,
        ClerkId clerk,
        String name,
        Role role,
        @Nullable AgencyId agency) {
    public StaffMember {
        if (name.isBlank() || name.length() > 80) throw new IllegalArgumentException("a name is 1 to 80 characters");
        switch (role) {
            case CLERK, SUPERVISOR, MANAGER, ADMINISTRATOR -> {}
            case VISITOR, KIOSK, DISPLAY, FEED ->
                throw new IllegalArgumentException("no role of a person: " + role.key());
        }
    }

    public static StaffMember clerk(MallId mall, ClerkId clerk, String name) {
        return new StaffMember(mall, clerk, name, Role.CLERK, null);
    }

    Caller caller() {
        return new Caller(role, mall, agency, clerk, "staff:" + clerk);
    }
}
