package id.antrean.faults;

import id.antrean.history.Exchange;
import id.antrean.history.Exchange.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Visitors who take tickets and clerks who serve them, in every mall, until it is enough. */
final class Load {
    /** An hour's tickets of a mall fit into its one series, which ends at A9999. */
    private static final int MS_BETWEEN_VISITORS = 450;

    private static final int MS_AFTER_REFUSAL = 1_000;

    private final Sender sender;
    private final List<Tokens> malls;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> at = new ArrayList<>();
    private volatile boolean over;

    /** What devices and clerks of a mall show. */
    record Tokens(String mall, String kiosk, String clerk) {}

    Load(Sender sender, List<Tokens> malls) {
        this.sender = sender;
        this.malls = malls;
    }

    void begin(SplittableRandom random) {
        for (var mall : malls) {
            var visitors = random.split();
            at.add(people.submit(() -> visitors(mall, visitors)));
            for (int i = 1; i <= Malls.COUNTERS; i++) {
                var counter = "c" + i;
                var clerk = random.split();
                at.add(people.submit(() -> clerk(mall, counter, clerk)));
            }
        }
    }

    /** Everybody finishes what they are at. */
    void end() throws InterruptedException, ExecutionException {
        over = true;
        for (var one : at) one.get();
        people.shutdown();
    }

    private Void visitors(Tokens mall, SplittableRandom random) throws InterruptedException {
        while (!over) {
            var service = Malls.SERVICES.get(random.nextInt(Malls.SERVICES.size()));
            var priority = random.nextInt(6) == 0 ? ", \"priorityClass\": \"elderly\"" : "";
            var wish = "{\"service\": \"" + service + "\"" + priority + "}";
            var taken = sender.send(mall.mall, "take", "", "/tickets", mall.kiosk, wish);
            if (taken.outcome() == Outcome.OK && random.nextInt(10) == 0) {
                var path = "/tickets/" + ticket(taken) + "/cancel";
                sender.send(mall.mall, "cancel", "", path, mall.clerk, "{\"reason\": \"tidak jadi\"}");
            }
            // a line that is too long is not waited for at the door
            boolean full = taken.outcome() == Outcome.REFUSED;
            Thread.sleep(full ? MS_AFTER_REFUSAL : random.nextInt(2 * MS_BETWEEN_VISITORS));
        }
        return null;
    }

    private static String ticket(Exchange exchange) {
        return exchange.answer().path("ticket").asText();
    }

    private Void clerk(Tokens mall, String counter, SplittableRandom random) throws InterruptedException {
        step(mall, counter, "open", "{\"clerk\": \"petugas-" + counter + "\"}");
        while (!over) {
            var called = step(mall, counter, "call-next", "{}");
            if (called.outcome() == Outcome.OK && !ticket(called).isEmpty())
                serve(mall, counter, ticket(called), random);
            else recover(mall, counter);
        }
        return null;
    }

    private void serve(Tokens mall, String counter, String ticket, SplittableRandom random)
            throws InterruptedException {
        var body = "{\"ticket\": \"" + ticket + "\"}";
        switch (random.nextInt(12)) {
            case 0 -> step(mall, counter, "no-show", body);
            case 1 -> step(mall, counter, "recall", body);
            case 2 -> step(mall, counter, "undo", body);
            default -> {}
        }
        step(mall, counter, "start", body);
        if (random.nextInt(12) == 0)
            step(mall, counter, "transfer", "{\"ticket\": \"" + ticket + "\", \"service\": \"kk\"}");
        step(mall, counter, "complete", body);
    }

    /** Nobody waits, or the counter is not as its clerk thinks. */
    private void recover(Tokens mall, String counter) throws InterruptedException {
        Thread.sleep(100);
        var view = sender.look(mall.mall, counter);
        if (view.path("state").asText().equals("closed"))
            step(mall, counter, "open", "{\"clerk\": \"petugas-" + counter + "\"}");
        var there = view.path("ticket").path("ticket").asText();
        if (there.isEmpty()) return;
        step(mall, counter, "start", "{\"ticket\": \"" + there + "\"}");
        step(mall, counter, "complete", "{\"ticket\": \"" + there + "\"}");
    }

    private Exchange step(Tokens mall, String counter, String step, String body) throws InterruptedException {
        return sender.send(mall.mall, step, counter, "/counters/" + counter + "/" + step, mall.clerk, body);
    }
}
