package id.antrean.kiosk;

import id.antrean.access.AccessChange;
import id.antrean.access.Caller;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.Token;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /malls/{mall}/tokens} and {@code /malls/{mall}/access-changes}: what devices and scripts show, and who changed who
 * may do what, by {@link AccessGuard}.
 */
final class TokenRoutes {
    static final Shape TOKEN = Shape.of()
            .required("role", Kind.oneOf("kiosk", "display", "clerk", "supervisor", "manager", "administrator"))
            .required("name", Kind.words(80))
            .optional("agency", Kind.key());
    private static final int CHANGES = 100;

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
    private final AccessGuard guard;

    TokenRoutes(Hall hall) {
        this.hall = hall;
        guard = new AccessGuard(hall);
    }

    /** {@code GET …/tokens}: those of this mall, without their secrets. */
    Reply list(Exchange exchange) {
        return Reply.ok(Listing.of(own(exchange.caller(), guard.known(exchange)).stream()
                .map(TokenItem::of)
                .toList()));
    }

    /** {@code POST …/tokens}: the secret is in the answer and nowhere else. */
    Reply create(Exchange exchange) {
        var mall = guard.known(exchange);
        var body = exchange.body(TOKEN);
        var agency = guard.agency(exchange, body.optionalText("agency"));
        var made = guard.by(exchange)
                .createToken(new Grant(Role.of(body.text("role")), mall, agency, null, body.text("name")));
        return Reply.json(201, new Made(made.id(), made.secret()));
    }

    /** {@code DELETE …/tokens/{token}} */
    Reply revoke(Exchange exchange) {
        var id = exchange.path("token", it -> it);
        if (own(exchange.caller(), guard.known(exchange)).stream()
                .noneMatch(it -> it.id().equals(id))) throw AccessGuard.notFound();
        if (exchange.caller().subject().equals("token:" + id)) throw AccessGuard.yourself();
        if (!guard.by(exchange).revoke(id)) throw AccessGuard.notFound();
        return Reply.noContent();
    }

    /** {@code GET …/access-changes}: the newest first. */
    Reply changes(Exchange exchange) {
        var caller = exchange.caller();
        return Reply.ok(Listing.of(hall.access().changesAt(guard.known(exchange), CHANGES).stream()
                .filter(it -> AccessGuard.isOwn(caller, it.agency()))
                .map(Noted::of)
                .toList()));
    }

    private List<Token> own(Caller caller, MallId mall) {
        return hall.access().tokens().stream()
                .filter(it -> mall.equals(it.grant().mall())
                        && AccessGuard.isOwn(caller, it.grant().agency()))
                .toList();
    }
}
