package id.antrean.kiosk;

import id.antrean.access.Role;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand.CloseCounter;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayCommand.PauseCounter;
import id.antrean.day.DayCommand.ResumeCounter;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.DayEvent.CounterPaused;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.day.PauseKind;
import id.antrean.day.axon.Answer;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code POST …/counters/{counter}/open}, {@code pause}, {@code resume}, {@code close}: sitting down and leaving. */
final class SeatRoutes {
    static final Shape OPEN =
            Shape.of().required("clerk", Kind.words(40)).optional("services", Kind.listOf(Kind.key(), 200));
    static final Shape PAUSE =
            Shape.of().required("kind", Kind.oneOf("break", "prayer", "other")).optional("until", Kind.instant());
    static final Shape CLOSE = Shape.of().optional("reason", Kind.words(200));

    private final CounterGuard guard;
    private final Commands commands;

    SeatRoutes(CounterGuard guard, Commands commands) {
        this.guard = guard;
        this.commands = commands;
    }

    private record Opened(CounterId counter, String state, ClerkId clerk, List<ServiceId> services, long position) {}

    private record Paused(
            CounterId counter,
            String state,
            ClerkId clerk,
            PauseKind pauseKind,
            @Nullable Instant pausedUntil,
            long position) {}

    private record Seat(CounterId counter, String state, ClerkId clerk, long position) {}

    Reply open(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(OPEN);
        var clerk = new ClerkId(body.text("clerk"));
        CounterGuard.requireSelf(exchange.caller(), clerk);
        var services = body.texts("services").stream().map(ServiceId::new).toList();
        var command = new OpenCounter(place.day(), place.counter(), clerk, services, place.at());
        return commands.send(command, exchange, SeatRoutes::opened);
    }

    private static Reply opened(Answer.Done done) {
        var event = Events.only(CounterOpened.class, done.events());
        return Reply.ok(new Opened(event.counter(), "open", event.clerk(), event.services(), done.position()));
    }

    Reply pause(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(PAUSE);
        var kind = PauseKind.valueOf(body.text("kind").toUpperCase(Locale.ROOT));
        var until = body.instant("until").orElse(null);
        var command = new PauseCounter(place.day(), place.counter(), place.clerk(), kind, until, place.at());
        return commands.send(command, exchange, SeatRoutes::paused);
    }

    private static Reply paused(Answer.Done done) {
        var event = Events.only(CounterPaused.class, done.events());
        return Reply.ok(
                new Paused(event.counter(), "paused", event.clerk(), event.kind(), event.until(), done.position()));
    }

    Reply resume(Exchange exchange) {
        var place = guard.place(exchange);
        exchange.body(Shape.of());
        var command = new ResumeCounter(place.day(), place.counter(), place.clerk(), place.at());
        return commands.send(command, exchange, done -> {
            var event = Events.only(CounterResumed.class, done.events());
            return Reply.ok(new Seat(event.counter(), "open", event.clerk(), done.position()));
        });
    }

    Reply close(Exchange exchange) {
        var place = guard.place(exchange);
        var reason = exchange.body(CLOSE).optionalText("reason").orElse(null);
        var command = new CloseCounter(
                place.day(),
                place.counter(),
                place.clerk(),
                reason,
                exchange.caller().role() != Role.CLERK,
                place.at());
        return commands.send(command, exchange, done -> {
            var event = Events.only(CounterClosed.class, done.events());
            return Reply.ok(new Seat(event.counter(), "closed", event.clerk(), done.position()));
        });
    }
}
