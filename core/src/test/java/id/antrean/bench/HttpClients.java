package id.antrean.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Many HTTP connections to this machine, kept open; asked from virtual threads. */
final class HttpClients implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;

    record Answer(int status, String body) {}

    HttpClients(int connections) {
        var pool = new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1);
        client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true), pool);
    }

    Answer post(int port, String path, Map<String, String> headers, String body)
            throws InterruptedException, ExecutionException {
        return client.request(HttpMethod.POST, port, HOST, path)
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    request.putHeader("Content-Type", "application/json");
                    return request.send(Buffer.buffer(body));
                })
                .compose(response -> response.body().map(it -> new Answer(response.statusCode(), it.toString())))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    Answer get(int port, String path) throws InterruptedException, ExecutionException {
        return client.request(HttpMethod.GET, port, HOST, path)
                .compose(request -> request.send())
                .compose(response -> response.body().map(it -> new Answer(response.statusCode(), it.toString())))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
