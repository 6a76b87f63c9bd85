package id.antrean.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.antrean.history.Exchange;
import id.antrean.history.Exchange.Outcome;
import id.antrean.history.Finding;
import id.antrean.history.Tried;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as a good client does: what had no answer is sent again, with its key, to the next node, until there is
 * one, or until it has been tried as often as it may. Every request and its end is noted down.
 */
final class Sender {
    private static final Set<Integer> NOT_ALLOWED = Set.of(400, 401, 403);
    private static final long GIVES_UP_SECONDS = 90;
    private static final long FIRST_WAIT_MS = 50;
    private static final long WAIT_MS_MAX = 1_000;

    private final List<Node> nodes;
    private final Queue<Exchange> history = new ConcurrentLinkedQueue<>();
    private final Queue<Tried> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final int triesMax;
    private volatile @Nullable Node avoided;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong readsRetried = new AtomicLong();
    private final AtomicLong readsLost = new AtomicLong();

    /** What became of looks, which are in no history. */
    record Reads(long all, long retried, long lost) {}

    Sender(List<Node> nodes) {
        this(nodes, Integer.MAX_VALUE);
    }

    /** @param triesMax 2 for one retry */
    Sender(List<Node> nodes, int triesMax) {
        this.nodes = nodes;
        this.triesMax = triesMax;
    }

    Reads reads() {
        return new Reads(reads.get(), readsRetried.get(), readsLost.get());
    }

    List<Exchange> history() {
        return List.copyOf(history);
    }

    /** Each try of each request. */
    List<Tried> tries() {
        return List.copyOf(all);
    }

    /** Load that is not understood, or may not do what it does, tries nothing. */
    List<Finding> inVain() {
        return all.stream()
                .filter(it -> NOT_ALLOWED.contains(it.status()))
                .limit(1)
                .map(it -> new Finding("the load may do what it does", it.status() + " at " + it.mall()))
                .toList();
    }

    /** From now on nobody asks that node; null for none. */
    void avoid(@Nullable Node node) {
        avoided = node;
    }

    /**
     * Waits for a ticket that was accepted after a moment.
     *
     * @return when, monotonic, nanoseconds
     * @throws IOException if none is
     */
    long awaitAccepted(long after) throws IOException, InterruptedException {
        while (System.nanoTime() - after < TimeUnit.SECONDS.toNanos(GIVES_UP_SECONDS)) {
            var first = history.stream()
                    .filter(it -> it.step().equals("take") && it.outcome() == Outcome.OK && it.ended() > after)
                    .mapToLong(Exchange::ended)
                    .min();
            if (first.isPresent()) return first.getAsLong();
            Thread.sleep(20);
        }
        throw new IOException("no ticket within " + GIVES_UP_SECONDS + " s");
    }

    /** Whether a node gives somebody a ticket of a mall again. Asked for as all others, and in the history. */
    boolean isGivenAt(Node node, Load.Tokens mall, String wish) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVES_UP_SECONDS);
        while (System.nanoTime() < until) {
            var taken = send(any -> node, mall.mall(), "take", "", "/tickets", mall.kiosk(), wish);
            if (taken.outcome() == Outcome.OK) return true;
            Thread.sleep(WAIT_MS_MAX);
        }
        return false;
    }

    /** @param counter empty for none */
    Exchange send(String mall, String step, String counter, String path, String token, String body)
            throws InterruptedException {
        return send(this::node, mall, step, counter, path, token, body);
    }

    private Exchange send(
            IntFunction<Node> to, String mall, String step, String counter, String path, String token, String body)
            throws InterruptedException {
        var key = "faults-" + keys.incrementAndGet();
        long began = System.nanoTime();
        long wait = FIRST_WAIT_MS;
        int first = turn.incrementAndGet();
        int tries = 0;
        while (tries < triesMax && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(GIVES_UP_SECONDS)) {
            tries++;
            long tried = System.nanoTime();
            try {
                var url = to.apply(first + tries).url() + "/api/v1/malls/" + mall + path;
                var answer = Http.post(url, token, key, body);
                all.add(new Tried(mall, tried, System.nanoTime(), answer.status(), answer.toldWhen()));
                if (answer.status() < 500 && answer.status() != 429) {
                    var outcome = answer.status() == 200 || answer.status() == 201 ? Outcome.OK : Outcome.REFUSED;
                    return note(key, mall, step, counter, began, tries, outcome, answer.body());
                }
            } catch (IOException lost) {
                // whether it was done, its key will tell
                all.add(new Tried(mall, tried, System.nanoTime(), 0, false));
            }
            Thread.sleep(wait);
            wait = Math.min(WAIT_MS_MAX, wait * 2);
        }
        return note(key, mall, step, counter, began, tries, Outcome.UNKNOWN, MissingNode.getInstance());
    }

    private Node node(int number) {
        var node = nodes.get(Math.floorMod(number, nodes.size()));
        return node.equals(avoided) ? nodes.get(Math.floorMod(number + 1, nodes.size())) : node;
    }

    private Exchange note(
            String key,
            String mall,
            String step,
            String counter,
            long began,
            int tries,
            Outcome outcome,
            JsonNode body) {
        var exchange = new Exchange(key, mall, step, counter, began, System.nanoTime(), tries, outcome, body);
        history.add(exchange);
        return exchange;
    }

    /** What a node says of a counter. */
    JsonNode look(String mall, String counter) throws InterruptedException {
        int first = turn.incrementAndGet();
        reads.incrementAndGet();
        for (int tries = 1; tries <= Math.min(triesMax, nodes.size()); tries++) {
            try {
                if (tries == 2) readsRetried.incrementAndGet();
                return Http.get(node(first + tries).url() + "/api/v1/malls/" + mall + "/counters/" + counter);
            } catch (IOException lost) {
                // the next one
            }
        }
        readsLost.incrementAndGet();
        return MissingNode.getInstance();
    }
}
