package id.antrean.web;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One listening server with its routes. */
public final class WebServer implements AutoCloseable {
    private static final int IDLE_S = 120;
    private static final int SWEEP_MS = 5_000;
    /** For requests under way: none waits longer than two seconds for what it shows. */
    private static final int FINISH_MS = 2_500;

    private static final int CLOSE_S = 10;
    /** Callers that come at the same moment, as after a fall of the network; the system's own limit may be lower. */
    private static final int ARRIVING = 4_096;

    private final Vertx vertx;
    private final Endpoint endpoint;
    private final HttpServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebServer(Vertx vertx, Endpoint endpoint, HttpServer server) {
        this.vertx = vertx;
        this.endpoint = endpoint;
        this.server = server;
    }

    /**
     * Listens, with the routes every server has ({@link CommonRoutes}) and these. Blocks until it does.
     *
     * @throws PortTaken if it cannot listen there
     */
    public static WebServer start(WebSetup setup, Routes routes) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops()));
        var connections = new Connections(setup.wallClock(), setup.limits().connections());
        var all = new Routes().addAll(routes).addAll(CommonRoutes.of(setup));
        var router = Router.router(vertx);
        var standstill = new Standstill(System::nanoTime);
        var endpoint = new Endpoint(vertx, setup, standstill, connections, new Gate(setup.access(), Cookies.of(setup)));
        endpoint.mount(router, all);
        var server = vertx.createHttpServer(options(setup))
                .connectionHandler(connections::opened)
                .requestHandler(router);
        vertx.setPeriodic(SWEEP_MS, turn -> connections.closeIdle());
        vertx.setPeriodic(Standstill.TICK_MS, turn -> standstill.tick());
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException taken) {
            vertx.close();
            throw new PortTaken(setup.host(), setup.port(), taken);
        }
        return new WebServer(vertx, endpoint, server);
    }

    /** As many as can run at once; more of them would only share the same processors. */
    private static int loops() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    }

    private static HttpServerOptions options(WebSetup setup) {
        return new HttpServerOptions()
                .setHost(setup.host())
                .setPort(setup.port())
                .setAcceptBacklog(ARRIVING)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_S)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(16 * 1024)
                .setMaxInitialLineLength(4 * 1024)
                .setCompressionSupported(false)
                .setTcpNoDelay(true);
    }

    /** Where it listens, also if it was told any free port. */
    public int port() {
        return server.actualPort();
    }

    /** Goes on answering, but keeps no connection: clients are to open their next one elsewhere. */
    public void drain() {
        endpoint.drain();
    }

    /** Ends the streams, stops listening, and answers what is under way, for at most some seconds; only once. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        endpoint.drain();
        endpoint.endStreams();
        server.shutdown(FINISH_MS, TimeUnit.MILLISECONDS)
                .toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, 2 * FINISH_MS, TimeUnit.MILLISECONDS)
                .join();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSE_S, TimeUnit.SECONDS)
                .join();
    }
}
