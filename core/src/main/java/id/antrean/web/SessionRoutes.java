package id.antrean.web;

import id.antrean.access.Access;
import id.antrean.access.Caller;
import id.antrean.access.Session;
import id.antrean.access.SignIn;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out of a browser: the only POST without an Idempotency-Key, for it changes no queue. */
final class SessionRoutes {
    private static final Shape WITH_TOKEN = Shape.of().required("token", Kind.words(200));
    private static final Shape WITH_PIN = Shape.of()
            .required("mall", Kind.key())
            .required("clerk", Kind.words(40))
            .required("pin", Kind.digits(4, 12));

    private record Body(
            String role,
            @Nullable MallId mall,
            @Nullable AgencyId agency,
            @Nullable ClerkId clerk,
            String name) {
        static Body of(Session session) {
            var caller = session.caller();
            return new Body(caller.role().key(), caller.mall(), caller.agency(), caller.clerk(), session.name());
        }
    }

    private final Access access;
    private final Cookies cookies;

    SessionRoutes(Access access, Cookies cookies) {
        this.access = access;
        this.cookies = cookies;
    }

    /** {@code GET /session}: who is signed in here. */
    Reply who(Exchange exchange) {
        if (!exchange.byCookie() && !exchange.caller().equals(Caller.ANYBODY)) {
            var caller = exchange.caller();
            return Reply.ok(Body.of(new Session(caller, caller.subject(), false)));
        }
        return cookies.sessions(exchange.call().headers()).stream()
                .findFirst()
                .map(session -> Reply.ok(Body.of(session)))
                .orElseThrow(() -> Problem.of(ProblemKind.SIGN_IN).thrown());
    }

    /** {@code POST /session}: with a token, or as a member of staff with a PIN. */
    Reply signIn(Exchange exchange) {
        if (exchange.header("Origin").isPresent())
            Gate.requireSameSite(exchange.call().headers());
        var pin = Json.hasField(exchange.bytes(), "pin");
        var signIn = pin
                ? withPin(exchange)
                : access.signIn(exchange.body(WITH_TOKEN).text("token"));
        return switch (signIn) {
            case SignIn.Welcome welcome ->
                Reply.ok(Body.of(welcome.session()))
                        .with(
                                "Set-Cookie",
                                cookies.signIn(welcome, exchange.call().headers()));
            case SignIn.Unknown unknown ->
                throw Problem.of(pin ? ProblemKind.WRONG_PIN : ProblemKind.TOKEN_NOT_VALID)
                        .thrown();
            case SignIn.Wait wait ->
                throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS)
                        .retryAfter(wait.atLeast())
                        .thrown();
        };
    }

    private SignIn withPin(Exchange exchange) {
        var body = exchange.body(WITH_PIN);
        return access.signIn(
                new MallId(body.text("mall")),
                new ClerkId(body.text("clerk")),
                body.text("pin"),
                exchange.call().address());
    }

    /** {@code DELETE /session}: the person leaves; on a device where nobody is signed in, the device. */
    Reply signOut(Exchange exchange) {
        Optional<String> cookie = cookies.signOut(exchange.call().headers());
        return cookie.map(gone -> Reply.noContent().with("Set-Cookie", gone)).orElse(Reply.noContent());
    }
}
