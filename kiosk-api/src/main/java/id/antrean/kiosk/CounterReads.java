package id.antrean.kiosk;

import id.antrean.day.CallingOrder;
import id.antrean.day.Leg;
import id.antrean.day.LegState;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import id.antrean.web.Sse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /malls/{mall}/counters}, {@code …/counters/{counter}}, its events, and a service's line. */
final class CounterReads {
    private static final int NEXT = 10;

    private record Counters(
            List<CounterBody> items, @Nullable String next, long position, Instant now, double speed) {}

    private record ServiceLine(ServiceId id, Words name, int waiting, long longestWaitMs, boolean suspended) {}

    /** All that the counter's page shows. */
    record View(
            CounterBody counter,
            int waiting,
            long longestWaitMs,
            List<LegBody> next,
            List<ServiceLine> services,
            List<LegBody> held,
            List<LegBody> aside,
            long position,
            Instant now,
            double speed) {}

    private record Line(
            ServiceId service,
            List<LegBody> items,
            @Nullable String next,
            long position,
            Instant now,
            double speed) {}

    private final Hall hall;

    CounterReads(Hall hall) {
        this.hall = hall;
    }

    Reply list(Exchange exchange) {
        var now = hall.now(exchange);
        var counters = now.live().catalogue().counters().stream()
                .filter(counter -> AgencyGuard.mayUse(
                        exchange.caller(), counter, now.live().catalogue()))
                .map(counter -> CounterBody.of(counter, now, hall.names()))
                .toList();
        return Reply.ok(new Counters(counters, null, now.position(), now.at(), now.speed()));
    }

    Reply one(Exchange exchange) {
        return Reply.ok(view(hall.now(exchange), counterOf(exchange)));
    }

    /** The view again after each change in the mall, the newest only: a page that was away misses nothing. */
    Reply events(Exchange exchange) {
        var mall = exchange.mall();
        var counter = counterOf(exchange);
        return Reply.events(sse -> Latest.follow(
                sse, changed -> hall.live().subscribe(mall, change -> changed.run()), () -> send(sse, mall, counter)));
    }

    private CounterId counterOf(Exchange exchange) {
        var id = exchange.path("counter", CounterId::new);
        AgencyGuard.counter(
                exchange.caller(), id, hall.now(exchange.mall()).live().catalogue());
        return id;
    }

    private void send(Sse sse, MallId mall, CounterId counter) {
        var view = view(hall.now(mall), counter);
        sse.send(view.position(), "counter", view);
    }

    private View view(Hall.Now now, CounterId id) {
        var counter = now.live()
                .catalogue()
                .counter(id)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND).thrown());
        var body = CounterBody.of(counter, now, hall.names());
        var line = CallingOrder.line(now.state(), body.services(), now.at());
        var callable = line.stream()
                .filter(leg -> now.state().suspension(leg.service()).isEmpty())
                .limit(NEXT)
                .toList();
        return new View(
                body,
                line.size(),
                LegBody.longestWaitMs(line, now.at()),
                bodies(callable, now),
                body.services().stream()
                        .map(service -> serviceLine(service, line, now))
                        .toList(),
                bodies(away(LegState.HELD, counter, now), now),
                bodies(away(LegState.SET_ASIDE, counter, now), now),
                now.position(),
                now.at(),
                now.speed());
    }

    /** Tickets held or set aside that this counter could take up. */
    private static List<Leg> away(LegState where, Counter counter, Hall.Now now) {
        return now.state().legs().stream()
                .filter(leg -> leg.state() == where && counter.services().contains(leg.service()))
                .toList();
    }

    private static ServiceLine serviceLine(ServiceId service, List<Leg> line, Hall.Now now) {
        var waiting = line.stream().filter(leg -> leg.service().equals(service)).toList();
        return new ServiceLine(
                service,
                LegBody.serviceName(service, now.live().catalogue()),
                waiting.size(),
                LegBody.longestWaitMs(waiting, now.at()),
                now.state().suspension(service).isPresent());
    }

    Reply line(Exchange exchange) {
        var now = hall.now(exchange);
        var service = exchange.path("service", ServiceId::new);
        AgencyGuard.service(exchange.caller(), service, now.live().catalogue());
        var line = CallingOrder.line(now.state(), List.of(service), now.at());
        return Reply.ok(new Line(service, bodies(line, now), null, now.position(), now.at(), now.speed()));
    }

    private static List<LegBody> bodies(List<Leg> legs, Hall.Now now) {
        return legs.stream().map(leg -> LegBody.of(leg, now)).toList();
    }
}
