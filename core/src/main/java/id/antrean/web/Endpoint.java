package id.antrean.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** Where Vert.x ends: turns its requests into calls; their replies go back as {@link Responses}. */
final class Endpoint {
    /** From the end of its headers to its last byte: whoever drips a body holds a place that others need. */
    private static final int ARRIVES_MS = 10_000;

    private static final byte[] NOTHING = {};

    private final Vertx vertx;
    private final Connections connections;
    private final Dispatcher dispatcher;
    private final Streams streams;
    private final Responses responses;
    private final ThreadFactory threads;

    Endpoint(Vertx vertx, WebSetup setup, Standstill standstill, Connections connections, Gate gate) {
        this.vertx = vertx;
        this.connections = connections;
        dispatcher = new Dispatcher(gate, setup.limits().requests());
        threads = Thread.ofVirtual().name(setup.name() + "-", 1).factory();
        streams = new Streams(vertx, gate, connections, threads, setup.limits(), setup.dice());
        responses = new Responses(setup, standstill, new Measures(setup.meters(), setup.name(), streams, connections));
    }

    /** From now on every answer is the last one on its connection, so that its client opens the next one elsewhere. */
    void drain() {
        responses.drain();
    }

    void endStreams() {
        streams.end();
    }

    void mount(Router router, Routes routes) {
        router.route().handler(this::arriving);
        for (var route : routes.rows()) {
            router.route(HttpMethod.valueOf(route.method().name()), route.vertxPath())
                    .handler(BodyHandler.create(false).setBodyLimit(route.bodyLimit()))
                    .handler(http -> arrived(http, route));
        }
        for (int status : new int[] {400, 404, 405, 408, 413, 414, 415, 431, 500}) {
            router.errorHandler(status, http -> failed(http, status));
        }
    }

    /** A request has begun to arrive: it has a name, a place and a limit on how long it may take to arrive. */
    private void arriving(RoutingContext http) {
        var connection = http.request().connection();
        connections.began(connection);
        http.addEndHandler(ended -> connections.ended(connection));
        responses.trail(http);
        long tooLate = vertx.setTimer(ARRIVES_MS, turn -> connection.close());
        http.put("tooLate", tooLate);
        http.next();
    }

    private void arrived(RoutingContext http, Route route) {
        vertx.cancelTimer(http.<Long>get("tooLate"));
        if (!dispatcher.enter()) {
            responses.send(http, route, responses.problem(http, Dispatcher.full()));
            return;
        }
        var call = call(http, route);
        var context = vertx.getOrCreateContext();
        var language = Languages.of(call.query().get("lang"), http.request().getHeader("Accept-Language"));
        threads.newThread(() -> {
                    var reply = dispatcher.answer(call, language, responses.trail(http));
                    dispatcher.leave();
                    context.runOnContext(turn -> answer(http, call, reply));
                })
                .start();
    }

    private void answer(RoutingContext http, Call call, Reply reply) {
        if (http.response().closed()) return;
        var open = reply.events();
        if (open == null) responses.send(http, call.route(), reply);
        else if (streams.isFull()) responses.send(http, call.route(), responses.problem(http, Dispatcher.full()));
        else streams.open(http.request(), responses.begin(http, reply), call, responses.trail(http), open);
    }

    private void failed(RoutingContext http, int status) {
        Long tooLate = http.get("tooLate");
        if (tooLate != null) vertx.cancelTimer(tooLate);
        var kind =
                switch (status) {
                    case 404 -> ProblemKind.NOT_FOUND;
                    case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
                    case 408 -> ProblemKind.TOO_SLOW;
                    case 413 -> ProblemKind.TOO_LARGE;
                    case 415 -> ProblemKind.MEDIA_TYPE;
                    case 500 -> ProblemKind.INTERNAL;
                    default -> ProblemKind.BAD_REQUEST;
                };
        if (status == 413) http.response().putHeader("Connection", "close");
        if (!http.response().headWritten()) responses.send(http, null, responses.problem(http, Problem.of(kind)));
    }

    private static Call call(RoutingContext http, Route route) {
        var request = http.request();
        Map<String, String> query = new HashMap<>();
        if (request.query() != null) http.queryParams().forEach((name, value) -> query.putIfAbsent(name, value));
        var buffer = http.body().buffer();
        var body = buffer == null ? NOTHING : buffer.getBytes();
        var headers = request.headers();
        boolean direct = !headers.contains("X-Forwarded-For") && !headers.contains("Forwarded");
        return new Call(
                route,
                http.pathParams(),
                query,
                headers::get,
                () -> body,
                request.uri(),
                request.remoteAddress().hostAddress(),
                direct);
    }
}
