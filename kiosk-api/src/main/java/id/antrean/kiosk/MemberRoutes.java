package id.antrean.kiosk;

import id.antrean.access.Caller;
import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /malls/{mall}/members} and {@code /malls/{mall}/staff/{clerk}}: who signs in with a PIN, by {@link AccessGuard}. */
final class MemberRoutes {
    static final Shape MEMBER = Shape.of()
            .required("name", Kind.words(80))
            .required("role", Kind.oneOf("clerk", "supervisor", "manager", "administrator"))
            .optional("agency", Kind.key());

    private record Member(
            ClerkId id, String name, Role role, @Nullable AgencyId agency) {
        static Member of(StaffMember it) {
            return new Member(it.clerk(), it.name(), it.role(), it.agency());
        }
    }

    private record Changed(
            ClerkId id,
            String name,
            Role role,
            @Nullable AgencyId agency,
            @Nullable String pin) {
        static Changed of(StaffMember it, @Nullable String pin) {
            return new Changed(it.clerk(), it.name(), it.role(), it.agency(), pin);
        }
    }

    private final Hall hall;
    private final AccessGuard guard;

    MemberRoutes(Hall hall) {
        this.hall = hall;
        guard = new AccessGuard(hall);
    }

    /** {@code GET …/members}: everybody who signs in here, with the role. */
    Reply list(Exchange exchange) {
        var caller = exchange.caller();
        return Reply.ok(Listing.of(hall.access().staffOf(guard.known(exchange)).stream()
                .filter(it -> AccessGuard.isOwn(caller, it.agency()))
                .map(Member::of)
                .toList()));
    }

    /** {@code PUT …/staff/{clerk}}: a new person gets a PIN, which is in the answer and nowhere else. */
    Reply put(Exchange exchange) {
        var mall = guard.known(exchange);
        var body = exchange.body(MEMBER);
        var agency = guard.agency(exchange, body.optionalText("agency"));
        var member = new StaffMember(
                mall, exchange.path("clerk", ClerkId::new), body.text("name"), Role.of(body.text("role")), agency);
        var before = find(mall, member.clerk());
        if (before.isEmpty()) {
            return Reply.json(201, Changed.of(member, guard.by(exchange).addStaff(member)));
        }
        requireOwn(exchange.caller(), before.get());
        requireOther(exchange.caller(), member.clerk(), before.get().role() == member.role());
        guard.by(exchange).changeStaff(member);
        return Reply.ok(Changed.of(member, null));
    }

    /** {@code PUT …/staff/{clerk}/pin}: a new one. The person is signed out. */
    Reply pin(Exchange exchange) {
        var member = member(exchange);
        exchange.body(Shape.of());
        var pin = guard.by(exchange).resetPin(member.mall(), member.clerk()).orElseThrow(AccessGuard::notFound);
        return Reply.ok(Changed.of(member, pin));
    }

    /** {@code DELETE …/staff/{clerk}} */
    Reply remove(Exchange exchange) {
        var member = member(exchange);
        requireOther(exchange.caller(), member.clerk(), false);
        guard.by(exchange).removeStaff(member.mall(), member.clerk());
        return Reply.noContent();
    }

    private StaffMember member(Exchange exchange) {
        var member = find(guard.known(exchange), exchange.path("clerk", ClerkId::new))
                .orElseThrow(AccessGuard::notFound);
        requireOwn(exchange.caller(), member);
        return member;
    }

    private Optional<StaffMember> find(MallId mall, ClerkId clerk) {
        return hall.access().staffOf(mall).stream()
                .filter(it -> it.clerk().equals(clerk))
                .findFirst();
    }

    private static void requireOwn(Caller caller, StaffMember member) {
        if (!AccessGuard.isOwn(caller, member.agency())) throw AccessGuard.notTheirs();
    }

    private static void requireOther(Caller caller, ClerkId clerk, boolean harmless) {
        if (!harmless && clerk.equals(caller.clerk())) throw AccessGuard.yourself();
    }
}
