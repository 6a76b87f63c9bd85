package id.antrean.web;

import id.antrean.trace.Spans;
import id.antrean.trace.Traces;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What goes back on the wire: replies with the headers that all of them bear, by which request they are found, how long it took. */
final class Responses {
    private static final String TRAIL = "trail";

    private final RequestIds requestIds;
    private final Traces traces;
    private final Clock wallClock;
    private final Standstill standstill;
    private final SecurityHeaders security;
    private final Measures measures;
    private volatile boolean draining;

    Responses(WebSetup setup, Standstill standstill, Measures measures) {
        this.standstill = standstill;
        requestIds = new RequestIds(setup.dice());
        traces = new Traces(setup.dice(), System::nanoTime);
        wallClock = setup.wallClock();
        security = new SecurityHeaders(setup.alsoConnectTo(), setup.behindTls());
        this.measures = measures;
    }

    /** From now on every answer is the last one on its connection, so that its client opens the next one elsewhere. */
    void drain() {
        draining = true;
    }

    Reply problem(RoutingContext http, Problem problem) {
        var request = http.request();
        var language = Languages.of(request.getParam("lang"), request.getHeader("Accept-Language"));
        return problem.reply(language, request.uri(), trail(http).requestId());
    }

    /** @param route null for a request that no route takes */
    void send(RoutingContext http, @Nullable Route route, Reply reply) {
        var trail = trail(http);
        measures.answered(System.nanoTime() - trail.began(), route, reply.status());
        Spans.ended(trail.trace(), trail.requestId(), "http", trail.began(), reply.status());
        var sent = begin(http, reply).end(Buffer.buffer(reply.body()));
        if (draining) sent.onComplete(all -> http.request().connection().close());
    }

    /** All but the body. */
    HttpServerResponse begin(RoutingContext http, Reply reply) {
        var response = http.response().setStatusCode(reply.status());
        response.headers().addAll(security.common());
        if (reply.isPage()) response.putHeader("Content-Security-Policy", security.ofPages());
        response.putHeader("X-Request-Id", trail(http).requestId());
        response.putHeader("traceparent", trail(http).trace().header());
        reply.headers().forEach(response::putHeader);
        if (draining) response.putHeader("Connection", "close");
        return response;
    }

    /** By what this request is found again, from its first byte on; one that failed before it began to arrive gets it now. */
    RequestTrail trail(RoutingContext http) {
        RequestTrail known = http.get(TRAIL);
        if (known != null) return known;
        var trail = trailOf(http.request());
        http.put(TRAIL, trail);
        return trail;
    }

    private RequestTrail trailOf(HttpServerRequest request) {
        return new RequestTrail(
                requestIds.of(request.getHeader("X-Request-Id")),
                traces.of(request.getHeader("traceparent")),
                System.nanoTime(),
                wallClock.instant().minus(standstill.waited()));
    }
}
