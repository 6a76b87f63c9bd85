package id.antrean.access;

import java.util.Locale;

/** What a caller is. Not a ladder: a route names each role that may use it. */
public enum Role {
    /** Anybody without a token. */
    VISITOR,
    KIOSK,
    DISPLAY,
    CLERK,
    SUPERVISOR,
    MANAGER,
    ADMINISTRATOR,
    /** A national view that follows this house's events: it may read the feed and nothing else. */
    FEED;

    /** As written in requests, answers and tables: {@code clerk}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String key) {
        for (var role : values()) if (role.key().equals(key)) return role;
        throw new IllegalArgumentException("there is no role " + key);
    }
}
