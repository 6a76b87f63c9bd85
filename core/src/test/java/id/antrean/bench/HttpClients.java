package id.antrean.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many HTTP connections to this machine, kept open; asked from virtual threads. */
final class HttpClients implements AutoCloseable {
    private static final int SECONDS_MOST = 60;
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;

    record Answer(int status, String body) {}

    HttpClients(int connections) {
        var pool = new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1);
        client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true), pool);
    }

    Answer post(int port, String path, Map<String, String> headers, String body)
            throws InterruptedException, ExecutionException, TimeoutException {
        return ask(HttpMethod.POST, port, path, headers, body);
    }

    Answer get(int port, String path) throws InterruptedException, ExecutionException, TimeoutException {
        return ask(HttpMethod.GET, port, path, Map.of(), "");
    }

    /** From Vert.x's own thread: from another one, an answer that comes quickly can pass before anybody listens. */
    private Answer ask(HttpMethod method, int port, String path, Map<String, String> headers, String body)
            throws InterruptedException, ExecutionException, TimeoutException {
        var answered = new CompletableFuture<Answer>();
        vertx.runOnContext(turn -> client.request(method, port, HOST, path)
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    request.putHeader("Content-Type", "application/json");
                    return request.send(Buffer.buffer(body));
                })
                .compose(response -> response.body().map(it -> new Answer(response.statusCode(), it.toString())))
                .onSuccess(answered::complete)
                .onFailure(answered::completeExceptionally));
        return answered.get(SECONDS_MOST, TimeUnit.SECONDS);
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
