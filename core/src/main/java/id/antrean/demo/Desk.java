package id.antrean.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.mall.CounterId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The counter's page as its clerk uses it: one method a button. */
final class Desk {
    private final DemoClient client;
    private final String mall;
    private final String path;
    private long done; // position of the last step: the page waits until what it shows has it

    Desk(DemoClient client, String mall, CounterId counter) {
        this.client = client;
        this.mall = mall;
        this.path = "/api/v1/malls/" + mall + "/counters/" + counter;
    }

    /**
     * What the page shows.
     *
     * @param state {@code open}, {@code paused} or {@code closed}
     * @param clerk who has the counter; null when closed
     * @param ticket at the counter; null when free
     * @param ticketState {@code called} or {@code serving}; null when free
     * @param waiting how many wait for this counter's services
     * @param held tickets on hold that this counter could take up
     */
    record View(
            String state,
            @Nullable String clerk,
            @Nullable Ticket ticket,
            @Nullable String ticketState,
            int waiting,
            List<Ticket> held) {}

    /** One ticket as the page names it. */
    record Ticket(String ticket, String service, int leg) {}

    DemoReply signIn(String clerk, String pin) throws InterruptedException {
        return client.signIn(mall, clerk, pin);
    }

    /** @throws IllegalStateException if the server does not show the counter to this clerk */
    View look() throws InterruptedException {
        var reply = client.get(path + "?after=" + done);
        if (!reply.succeeded()) throw new IllegalStateException("the counter cannot be seen: " + reply.code());
        var counter = reply.body().path("counter");
        var ticket = counter.path("ticket");
        return new View(
                counter.path("state").asText(),
                counter.path("clerk").path("id").asText(null),
                ticket.isObject() ? ticket(ticket) : null,
                ticket.isObject() ? ticket.path("state").asText() : null,
                reply.body().path("waiting").asInt(),
                StreamSupport.stream(reply.body().path("held").spliterator(), false)
                        .map(Desk::ticket)
                        .toList());
    }

    private static Ticket ticket(JsonNode ticket) {
        return new Ticket(
                ticket.path("ticket").asText(),
                ticket.path("service").asText(),
                ticket.path("leg").asInt(1));
    }

    DemoReply open(String clerk) throws InterruptedException {
        return act("open", Map.of("clerk", clerk));
    }

    DemoReply pause(String kind, @Nullable Instant until) throws InterruptedException {
        var body = new HashMap<String, String>();
        body.put("kind", kind);
        if (until != null) body.put("until", until.toString());
        return act("pause", body);
    }

    DemoReply resume() throws InterruptedException {
        return act("resume", Map.of());
    }

    DemoReply close() throws InterruptedException {
        return act("close", Map.of());
    }

    /** The next visitor; empty when nobody waits, or when it is no time to call. */
    Optional<Ticket> callNext() throws InterruptedException {
        return called(act("call-next", Map.of()));
    }

    /** Completes with the first outcome. Answers with the next visitor if one was asked for and waits. */
    DemoReply complete(Ticket ticket, boolean callNext) throws InterruptedException {
        return act("complete", Map.of("ticket", ticket.ticket(), "callNext", callNext));
    }

    DemoReply transfer(Ticket ticket, String service) throws InterruptedException {
        return act("transfer", Map.of("ticket", ticket.ticket(), "service", service, "keepArrival", true));
    }

    /** @param step {@code recall}, {@code start}, {@code no-show}, {@code hold}, {@code continue} or {@code undo} */
    DemoReply step(String step, Ticket ticket) throws InterruptedException {
        return act(step, Map.of("ticket", ticket.ticket()));
    }

    private DemoReply act(String step, Map<String, ?> body) throws InterruptedException {
        var reply = client.post(path + "/" + step, body);
        done = Math.max(done, reply.body().path("position").asLong());
        return reply;
    }

    static Optional<Ticket> calledAfter(DemoReply complete) {
        return called(new DemoReply(complete.status(), complete.body().path("next")));
    }

    private static Optional<Ticket> called(DemoReply reply) {
        return reply.hasContent() && reply.body().isObject() ? Optional.of(ticket(reply.body())) : Optional.empty();
    }
}
