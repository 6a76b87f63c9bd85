package id.antrean.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What Vert.x can do with nothing behind it. A POST of JSON is read and answered as JSON; a GET of {@code /events} is a
 * stream that gets each text posted to {@code /tell}, written once for all; every other GET is answered 200.
 */
final class BareVertx implements AutoCloseable {
    /** A server that nobody holds any more is closed. */
    private static final List<BareVertx> KEPT = new ArrayList<>();

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerResponse> streams = new ArrayList<>();
    private final HttpServer server;

    BareVertx(int port) {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/events")) {
            var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            response.write(": begin\n\n");
            streams.add(response); // one server, one event loop
            return;
        }
        if (request.method().equals(HttpMethod.GET)) {
            request.response().end("ready");
            return;
        }
        request.body().onSuccess(body -> {
            if (request.path().equals("/tell")) tell(body);
            var heard = request.path().equals("/tell") ? "told" : new JsonObject(body).encode();
            request.response().putHeader("Content-Type", "application/json").end(heard);
        });
    }

    private void tell(Buffer body) {
        for (var stream : streams) stream.write(body);
    }

    int port() {
        return server.actualPort();
    }

    /** In a process of its own: says where it listens, and goes on until it is stopped. */
    public static void main(String[] args) {
        var bare = new BareVertx(args.length > 0 ? Integer.parseInt(args[0]) : 0);
        KEPT.add(bare);
        System.out.println(bare.port());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
