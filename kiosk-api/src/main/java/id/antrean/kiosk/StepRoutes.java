package id.antrean.kiosk;

import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.CallTicket;
import id.antrean.day.DayCommand.ContinueTicket;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayCommand.MarkNoShow;
import id.antrean.day.DayCommand.RecallTicket;
import id.antrean.day.DayCommand.ReturnTicket;
import id.antrean.day.DayCommand.ServeWithoutTicket;
import id.antrean.day.DayCommand.StartService;
import id.antrean.day.DayCommand.UndoLastStep;
import id.antrean.day.DayEvent;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Handler;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;

/** {@code POST …/counters/{counter}/call-next}, and the steps that name only a ticket: recall, start, hold, … */
final class StepRoutes {
    static final Shape TICKET = Shape.of().required("ticket", Kind.ticket());
    static final Shape HOLD = Shape.of()
            .required("ticket", Kind.ticket())
            .optional("minutes", Kind.number(1, 240))
            .optional("keepHere", Kind.flag());
    static final Shape SERVE = Shape.of().required("service", Kind.key());
    static final Shape CALL = Shape.of().required("ticket", Kind.ticket()).required("reason", Kind.words(200));

    private final CounterGuard guard;
    private final Commands commands;

    StepRoutes(CounterGuard guard, Commands commands) {
        this.guard = guard;
        this.commands = commands;
    }

    private record Stepped(
            TicketId ticket, String number, ServiceId service, int leg, CounterId counter, Instant at, long position) {}

    /** A clerk is free: 200 with the next visitor, 204 when nobody waits. */
    Reply callNext(Exchange exchange) {
        var place = guard.place(exchange);
        exchange.body(Shape.of());
        var command = new CallNext(place.day(), place.counter(), place.clerk(), place.at());
        return commands.send(
                command,
                exchange,
                done -> CallBody.of(done.events(), place.catalogue(), done.position())
                        .map(Reply::ok)
                        .orElse(Reply.noContent()));
    }

    /** One chosen visitor, out of turn: 200 with the call. */
    Reply call(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(CALL);
        var ticket = new TicketId(body.text("ticket"));
        var command =
                new CallTicket(place.day(), place.counter(), place.clerk(), ticket, body.text("reason"), place.at());
        return commands.send(
                command,
                exchange,
                done -> Reply.ok(CallBody.of(done.events(), place.catalogue(), done.position())
                        .orElseThrow()));
    }

    /** Makes the command of one step. */
    private interface Step {
        DayCommand of(CounterGuard.Place place, TicketId ticket);
    }

    Handler recall() {
        return step((at, ticket) -> new RecallTicket(at.day(), at.counter(), at.clerk(), ticket, at.at()));
    }

    Handler start() {
        return step((at, ticket) -> new StartService(at.day(), at.counter(), at.clerk(), ticket, at.at()));
    }

    Handler noShow() {
        return step((at, ticket) -> new MarkNoShow(at.day(), at.counter(), at.clerk(), ticket, at.at()));
    }

    /** With {@code minutes}, the ticket goes back to the line by itself; with {@code keepHere}, it waits for this counter. */
    Reply hold(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(HOLD);
        var minutes = body.number("minutes");
        var command = new HoldTicket(
                place.day(),
                place.counter(),
                place.clerk(),
                new TicketId(body.text("ticket")),
                minutes.isPresent() ? Math.toIntExact(minutes.getAsLong()) : null,
                body.flag("keepHere", false),
                place.at());
        return commands.send(command, exchange, StepRoutes::stepped);
    }

    /** A visitor without a ticket is served at once: 200 with the number that it got. */
    Reply serve(Exchange exchange) {
        var place = guard.place(exchange);
        var service = new ServiceId(exchange.body(SERVE).text("service"));
        var command = new ServeWithoutTicket(place.day(), place.counter(), place.clerk(), service, place.at());
        return commands.send(
                command,
                exchange,
                done -> Reply.ok(CallBody.of(done.events(), place.catalogue(), done.position())
                        .orElseThrow()));
    }

    /** The side step is done: back to the counter that sent the ticket. */
    Handler sendBack() {
        return step((at, ticket) -> new ReturnTicket(at.day(), at.counter(), at.clerk(), ticket, at.at()));
    }

    Handler takeUpAgain() {
        return step((at, ticket) -> new ContinueTicket(at.day(), at.counter(), at.clerk(), ticket, at.at()));
    }

    Handler undo() {
        return step((at, ticket) -> new UndoLastStep(at.day(), at.counter(), at.clerk(), ticket, at.at()));
    }

    private Handler step(Step step) {
        return exchange -> {
            var place = guard.place(exchange);
            var ticket = new TicketId(exchange.body(TICKET).text("ticket"));
            return commands.send(step.of(place, ticket), exchange, StepRoutes::stepped);
        };
    }

    private static Reply stepped(Answer.Done done) {
        var event = Events.only(DayEvent.AtCounter.class, done.events());
        return Reply.ok(new Stepped(
                event.ticket(),
                event.ticket().number(),
                event.service(),
                event.leg(),
                event.counter(),
                event.at(),
                done.position()));
    }
}
