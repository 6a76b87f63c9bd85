package id.antrean.web;

import id.antrean.access.Role;
import java.util.Set;

/**
 * Who may use a route.
 *
 * @param roles those who may; empty when anybody may
 * @param anybody true to let in a caller who showed nothing; then neither role nor mall is looked at
 * @param fromHere true to let in anybody on this very machine as well
 */
public record Who(Set<Role> roles, boolean anybody, boolean fromHere) {
    public static final Who PUBLIC = new Who(Set.of(), true, false);

    public Who {
        roles = Set.copyOf(roles);
    }

    public static Who only(Role... roles) {
        return new Who(Set.of(roles), false, false);
    }

    /** These, and whoever asks on this machine's own address without a proxy between. */
    public static Who hereOr(Role... roles) {
        return new Who(Set.of(roles), false, true);
    }
}
