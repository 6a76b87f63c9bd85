package id.antrean.access;

import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import org.jspecify.annotations.Nullable;

/**
 * What a token allows.
 *
 * @param mall the one mall; null for every mall
 * @param agency the one agency; null for every agency
 * @param clerk the person it speaks for; null for devices and scripts
 * @param label what people call it: "kiosk, east door"; 1 to 80 characters
 */
public record Grant(
        Role role,
        @Nullable MallId mall,
        @Nullable AgencyId agency,
        @Nullable ClerkId clerk,
        String label) {
    public Grant {
        if (role == Role.VISITOR) throw new IllegalArgumentException("a visitor needs no token");
        if (label.isBlank() || label.length() > 80) throw new IllegalArgumentException("a label is 1 to 80 characters");
        if (clerk != null && mall == null) throw new IllegalArgumentException("a person's token names its mall");
    }

    public static Grant of(Role role, @Nullable MallId mall, String label) {
        return new Grant(role, mall, null, null, label);
    }

    /** A token that speaks for one clerk. */
    public static Grant ofClerk(MallId mall, ClerkId clerk, @Nullable AgencyId agency, String label) {
        return new Grant(Role.CLERK, mall, agency, clerk, label);
    }

    /** Whether a browser that signs in with it is a device, which stays signed in, and not a person. */
    boolean isDevice() {
        return switch (role) {
            case KIOSK, DISPLAY -> true;
            case CLERK -> clerk == null;
            case VISITOR, SUPERVISOR, MANAGER, ADMINISTRATOR, FEED -> false;
        };
    }

    Caller caller(String tokenId) {
        return new Caller(role, mall, agency, clerk, "token:" + tokenId);
    }
}
