package id.antrean.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors of any of the malls who take a ticket over HTTP, and give up the one that was taken longest ago, in turn. */
final class HttpTickets {
    private static final int SERVICES = 20;

    private final OpenMalls open;
    private final List<String> tokens;
    private final HttpClients clients;
    private final int port;
    private final AtomicLong keys = new AtomicLong();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();

    private record Taken(int mall, String ticket) {}

    /** @param tokens one for each mall */
    HttpTickets(OpenMalls open, List<String> tokens, HttpClients clients, int port) {
        this.open = open;
        this.tokens = tokens;
        this.clients = clients;
        this.port = port;
    }

    /** False when the server has too much to do. */
    boolean act() throws Exception {
        long key = keys.getAndIncrement();
        var longest = key % 2 == 0 ? null : taken.poll();
        int mall = longest == null ? ThreadLocalRandom.current().nextInt(tokens.size()) : longest.mall();
        var path = "/api/v1/malls/" + open.malls().get(mall) + "/tickets"
                + (longest == null ? "" : "/" + longest.ticket() + "/cancel");
        var body = longest == null
                ? "{\"service\": \"layanan-%d\"}"
                        .formatted(ThreadLocalRandom.current().nextInt(SERVICES))
                : "{\"reason\": \"bench\"}";
        var headers = Map.of("Authorization", "Bearer " + tokens.get(mall), "Idempotency-Key", "bench-" + key);
        var answer = clients.post(port, path, headers, body);
        if (answer.status() == 503) return false;
        if (answer.status() >= 300) throw new IllegalStateException(path + ": " + answer);
        if (longest == null) taken.add(new Taken(mall, new JsonObject(answer.body()).getString("ticket")));
        return true;
    }
}
