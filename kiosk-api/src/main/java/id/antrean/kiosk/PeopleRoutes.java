package id.antrean.kiosk;

import id.antrean.access.AccessChange;
import id.antrean.access.Administering;
import id.antrean.access.Caller;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.access.Token;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /malls/{mall}/staff/{clerk}} and {@code /malls/{mall}/tokens}: who may do what at a mall, and who changed it.
 *
 * <ol>
 *   <li>Whatever is made here is of this mall: nobody gives more than one mall through its page.
 *   <li>Who administers for an agency gives and takes only what is bound to that agency.
 *   <li>Nobody takes the own key away, or the own role: who did it by mistake could not mend it.
 * </ol>
 */
final class PeopleRoutes {
    static final Shape MEMBER = Shape.of()
            .required("name", Kind.words(80))
            .required("role", Kind.oneOf("clerk", "supervisor", "manager", "administrator"))
            .optional("agency", Kind.key());
    static final Shape TOKEN = Shape.of()
            .required("role", Kind.oneOf("kiosk", "display", "clerk", "supervisor", "manager", "administrator"))
            .required("name", Kind.words(80))
            .optional("agency", Kind.key());
    private static final int CHANGES = 100;

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

    private record TokenItem(
            String id,
            Role role,
            @Nullable AgencyId agency,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        static TokenItem of(Token it) {
            var grant = it.grant();
            return new TokenItem(
                    it.id(),
                    grant.role(),
                    grant.agency(),
                    grant.label(),
                    it.createdAt(),
                    it.lastUsedAt(),
                    it.revokedAt());
        }
    }

    private record Made(String id, String secret) {}

    private record Noted(
            Instant at,
            String who,
            AccessChange.Kind kind,
            String subject,
            @Nullable AgencyId agency,
            @Nullable Role before,
            @Nullable Role after) {
        static Noted of(AccessChange it) {
            return new Noted(it.at(), it.who(), it.kind(), it.subject(), it.agency(), it.before(), it.after());
        }
    }

    private final Hall hall;

    PeopleRoutes(Hall hall) {
        this.hall = hall;
    }

    /** {@code GET …/members}: everybody who signs in here, with the role. */
    Reply members(Exchange exchange) {
        var caller = exchange.caller();
        return Reply.ok(Listing.of(hall.access().staffOf(known(exchange)).stream()
                .filter(it -> isOwn(caller, it.agency()))
                .map(Member::of)
                .toList()));
    }

    /** {@code PUT …/staff/{clerk}}: a new person gets a PIN, which is in the answer and nowhere else. */
    Reply put(Exchange exchange) {
        var mall = known(exchange);
        var body = exchange.body(MEMBER);
        var agency = agency(exchange, body.optionalText("agency"));
        var member = new StaffMember(
                mall, exchange.path("clerk", ClerkId::new), body.text("name"), Role.of(body.text("role")), agency);
        var before = find(mall, member.clerk());
        if (before.isEmpty()) {
            return Reply.json(201, Changed.of(member, by(exchange).addStaff(member)));
        }
        requireOwn(exchange.caller(), before.get());
        requireOther(exchange.caller(), member.clerk(), before.get().role() == member.role());
        by(exchange).changeStaff(member);
        return Reply.ok(Changed.of(member, null));
    }

    /** {@code PUT …/staff/{clerk}/pin}: a new one. The person is signed out. */
    Reply pin(Exchange exchange) {
        var member = member(exchange);
        exchange.body(Shape.of());
        var pin = by(exchange).resetPin(member.mall(), member.clerk()).orElseThrow(PeopleRoutes::notFound);
        return Reply.ok(Changed.of(member, pin));
    }

    /** {@code DELETE …/staff/{clerk}} */
    Reply remove(Exchange exchange) {
        var member = member(exchange);
        requireOther(exchange.caller(), member.clerk(), false);
        by(exchange).removeStaff(member.mall(), member.clerk());
        return Reply.noContent();
    }

    /** {@code GET …/tokens}: those of this mall, without their secrets. */
    Reply tokens(Exchange exchange) {
        return Reply.ok(Listing.of(own(exchange.caller(), known(exchange)).stream()
                .map(TokenItem::of)
                .toList()));
    }

    /** {@code POST …/tokens}: the secret is in the answer and nowhere else. */
    Reply create(Exchange exchange) {
        var mall = known(exchange);
        var body = exchange.body(TOKEN);
        var agency = agency(exchange, body.optionalText("agency"));
        var made =
                by(exchange).createToken(new Grant(Role.of(body.text("role")), mall, agency, null, body.text("name")));
        return Reply.json(201, new Made(made.id(), made.secret()));
    }

    /** {@code DELETE …/tokens/{token}} */
    Reply revoke(Exchange exchange) {
        var id = exchange.path("token", it -> it);
        if (own(exchange.caller(), known(exchange)).stream()
                .noneMatch(it -> it.id().equals(id))) throw notFound();
        if (exchange.caller().subject().equals("token:" + id)) throw yourself();
        if (!by(exchange).revoke(id)) throw notFound();
        return Reply.noContent();
    }

    /** {@code GET …/access-changes}: the newest first. */
    Reply changes(Exchange exchange) {
        var caller = exchange.caller();
        return Reply.ok(Listing.of(hall.access().changesAt(known(exchange), CHANGES).stream()
                .filter(it -> isOwn(caller, it.agency()))
                .map(Noted::of)
                .toList()));
    }

    private Administering by(Exchange exchange) {
        return hall.access().by(exchange.caller().subject());
    }

    /** @throws id.antrean.web.ProblemException 404 for a mall that has no catalogue */
    private MallId known(Exchange exchange) {
        return hall.now(exchange.mall()).live().day().mall();
    }

    private List<Token> own(Caller caller, MallId mall) {
        return hall.access().tokens().stream()
                .filter(it -> mall.equals(it.grant().mall())
                        && isOwn(caller, it.grant().agency()))
                .toList();
    }

    private StaffMember member(Exchange exchange) {
        var member = find(known(exchange), exchange.path("clerk", ClerkId::new)).orElseThrow(PeopleRoutes::notFound);
        requireOwn(exchange.caller(), member);
        return member;
    }

    private Optional<StaffMember> find(MallId mall, ClerkId clerk) {
        return hall.access().staffOf(mall).stream()
                .filter(it -> it.clerk().equals(clerk))
                .findFirst();
    }

    /** The agency that is asked for, which must be the mall's, and the caller's own if it has one. */
    private @Nullable AgencyId agency(Exchange exchange, Optional<String> asked) {
        var agency = asked.map(AgencyId::new).orElse(null);
        if (!isOwn(exchange.caller(), agency)) throw notTheirs();
        if (agency != null
                && hall.now(exchange.mall()).live().catalogue().agency(agency).isEmpty()) throw notFound();
        return agency;
    }

    private static boolean isOwn(Caller caller, @Nullable AgencyId agency) {
        return caller.agency() == null || caller.agency().equals(agency);
    }

    private static void requireOwn(Caller caller, StaffMember member) {
        if (!isOwn(caller, member.agency())) throw notTheirs();
    }

    private static void requireOther(Caller caller, ClerkId clerk, boolean harmless) {
        if (!harmless && clerk.equals(caller.clerk())) throw yourself();
    }

    private static RuntimeException notFound() {
        return Problem.of(ProblemKind.NOT_FOUND).thrown();
    }

    private static RuntimeException notTheirs() {
        return Problem.of(ProblemKind.NOT_THEIRS).thrown();
    }

    private static RuntimeException yourself() {
        return Problem.of(ProblemKind.YOURSELF).thrown();
    }
}
