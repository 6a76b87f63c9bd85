package id.antrean.kiosk;

import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.ItemCount;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Fields;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST …/counters/{counter}/complete} and {@code transfer}: how a service ends. */
final class FinishRoutes {
    static final Shape ITEM = Shape.of().required("item", Kind.key()).required("quantity", Kind.number(1, 999));
    static final Shape COMPLETE = Shape.of()
            .required("ticket", Kind.ticket())
            .optional("outcome", Kind.key())
            .optional("items", Kind.listOf(Kind.object(ITEM), 50))
            .optional("endedAt", Kind.instant())
            .optional("endVisit", Kind.flag())
            .optional("callNext", Kind.flag());
    static final Shape TRANSFER = Shape.of()
            .required("ticket", Kind.ticket())
            .required("service", Kind.key())
            .optional("keepArrival", Kind.flag())
            .optional("forCounter", Kind.key())
            .optional("forClerk", Kind.key());

    private final CounterGuard guard;
    private final Commands commands;

    FinishRoutes(CounterGuard guard, Commands commands) {
        this.guard = guard;
        this.commands = commands;
    }

    private record Completed(
            TicketId ticket,
            String number,
            ServiceId service,
            String outcome,
            List<ItemCount> items,
            @Nullable CallBody next,
            long position) {}

    private record Transferred(TicketId ticket, String number, ServiceId service, int leg, long position) {}

    /** With {@code callNext}, the next visitor is called in the same step; {@code next} is null when nobody waits. */
    Reply complete(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(COMPLETE);
        var command = new CompleteService(
                place.day(),
                place.counter(),
                place.clerk(),
                new TicketId(body.text("ticket")),
                body.optionalText("outcome").orElse(null),
                body.each("items", FinishRoutes::item),
                body.instant("endedAt").orElse(null),
                body.flag("endVisit", false),
                body.flag("callNext", false),
                place.at());
        return commands.send(command, exchange, done -> completed(done, place.catalogue()));
    }

    private static ItemCount item(Fields item) {
        return new ItemCount(
                item.text("item"), Math.toIntExact(item.number("quantity").orElseThrow()));
    }

    private static Reply completed(Answer.Done done, Catalogue catalogue) {
        var event = Events.only(ServiceCompleted.class, done.events());
        return Reply.ok(new Completed(
                event.ticket(),
                event.ticket().number(),
                event.service(),
                event.outcome(),
                event.items(),
                CallBody.of(done.events(), catalogue, done.position()).orElse(null),
                done.position()));
    }

    Reply transfer(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(TRANSFER);
        var command = new TransferTicket(
                place.day(),
                place.counter(),
                place.clerk(),
                new TicketId(body.text("ticket")),
                new ServiceId(body.text("service")),
                body.flag("keepArrival", true),
                body.optionalText("forCounter").map(CounterId::new).orElse(null),
                body.optionalText("forClerk").map(ClerkId::new).orElse(null),
                place.at());
        return commands.send(command, exchange, FinishRoutes::transferred);
    }

    private static Reply transferred(Answer.Done done) {
        var event = Events.only(TicketTransferred.class, done.events());
        return Reply.ok(new Transferred(
                event.ticket(), event.ticket().number(), event.toService(), event.leg() + 1, done.position()));
    }
}
