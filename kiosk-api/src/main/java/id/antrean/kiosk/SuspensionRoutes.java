package id.antrean.kiosk;

import id.antrean.day.DayCommand.LiftQuota;
import id.antrean.day.DayCommand.LiftSuspension;
import id.antrean.day.DayCommand.SuspendService;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;

/** {@code POST …/services/{service}/suspend} and {@code lift}: the ministry's system is down, or back;
 * {@code lift-quota}: more tickets for today. */
final class SuspensionRoutes {
    static final Shape SUSPEND =
            Shape.of().required("reason", Kind.words(200)).optional("expectedReturn", Kind.instant());

    static final Shape LIFT_QUOTA =
            Shape.of().required("by", Kind.number(1, 999)).required("reason", Kind.words(200));

    private record Lifted(ServiceId service, int by, long position) {}

    private record Body(ServiceId service, boolean suspended, long position) {}

    private final Hall hall;
    private final Commands commands;

    SuspensionRoutes(Hall hall, Commands commands) {
        this.hall = hall;
        this.commands = commands;
    }

    Reply suspend(Exchange exchange) {
        var service = service(exchange);
        var now = hall.now(exchange.mall());
        var body = exchange.body(SUSPEND);
        var until = body.instant("expectedReturn").orElse(null);
        var command = new SuspendService(now.live().day(), service, body.text("reason"), until, now.at());
        return commands.send(command, exchange, done -> Reply.ok(new Body(service, true, done.position())));
    }

    Reply lift(Exchange exchange) {
        var service = service(exchange);
        var now = hall.now(exchange.mall());
        exchange.body(Shape.of());
        var command = new LiftSuspension(now.live().day(), service, now.at());
        return commands.send(command, exchange, done -> Reply.ok(new Body(service, false, done.position())));
    }

    /** So many tickets more than the quota says, for today. */
    Reply liftQuota(Exchange exchange) {
        var service = service(exchange);
        var now = hall.now(exchange.mall());
        var body = exchange.body(LIFT_QUOTA);
        int by = Math.toIntExact(body.number("by").orElseThrow());
        var command = new LiftQuota(now.live().day(), service, by, body.text("reason"), now.at());
        return commands.send(command, exchange, done -> Reply.ok(new Lifted(service, by, done.position())));
    }

    /** The service in the path, of the caller's agency if it has one. */
    private ServiceId service(Exchange exchange) {
        var id = exchange.path("service", ServiceId::new);
        AgencyGuard.service(
                exchange.caller(), id, hall.now(exchange.mall()).live().catalogue());
        return id;
    }
}
