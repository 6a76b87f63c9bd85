package id.antrean.web;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One listening server with its routes. */
public final class WebServer implements AutoCloseable {
    private static final int IDLE_S = 120;
    private static final int SWEEP_MS = 5_000;
    private static final int CLOSE_S = 10;
    /** Callers that come at the same moment, as after a fall of the network; the system's own limit may be lower. */
    private static final int ARRIVING = 4_096;

    private final Vertx vertx;
    private final HttpServer server;

    private WebServer(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
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
        var all = new Routes().addAll(CommonRoutes.of(setup)).addAll(routes);
        var router = Router.router(vertx);
        new Endpoint(vertx, setup, connections, new Gate(setup.access(), Cookies.of(setup))).mount(router, all);
        var server = vertx.createHttpServer(options(setup))
                .connectionHandler(connections::opened)
                .requestHandler(router);
        vertx.setPeriodic(SWEEP_MS, turn -> connections.closeIdle());
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException taken) {
            vertx.close();
            throw new PortTaken(setup.host(), setup.port(), taken);
        }
        return new WebServer(vertx, server);
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

    /** Stops listening, ends the streams, and waits a little for what is under way. */
    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSE_S, TimeUnit.SECONDS)
                .join();
    }
}
