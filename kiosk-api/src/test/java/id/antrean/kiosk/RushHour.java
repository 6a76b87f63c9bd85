package id.antrean.kiosk;

import id.antrean.access.Role;
import id.antrean.day.SmallMall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The ten minutes after the doors open: three hundred visitors at four kiosks and the desk, while three counters call.
 * The mall's clock goes by the arrivals, as fast as the house answers; what a visitor waits for the ticket is real time.
 */
final class RushHour {
    static final int VISITORS = 300;

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int KIOSKS = 4;
    private static final List<String> SERVICES = List.of("ktp", "kk", "setor");

    private final OpenMall mall;
    private final Instant begins;
    private final Queue<Arrival> arrivals = new ArrayDeque<>();
    private final Queue<Given> given = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /** One who comes, and what for. */
    private record Arrival(Instant at, String body) {}

    /**
     * A ticket, from the touch to the answer.
     *
     * @param joinedAt mall time
     */
    record Given(String number, Instant joinedAt, Duration waited) {}

    private RushHour(OpenMall mall, long seed) {
        this.mall = mall;
        begins = mall.clock().instant();
        var random = new SplittableRandom(seed);
        random.ints(VISITORS, 0, (int) LASTS.toMillis())
                .sorted()
                .forEach(ms -> arrivals.add(new Arrival(begins.plusMillis(ms), body(random))));
    }

    private static String body(SplittableRandom random) {
        var service = SERVICES.get(random.nextInt(SERVICES.size()));
        var priority = random.nextInt(6) == 0 ? ", \"priorityClass\": \"elderly\"" : "";
        return "{\"service\": \"" + service + "\"" + priority + "}";
    }

    /** Every ticket that was given. */
    static List<Given> of(long seed) {
        try (var mall = new OpenMall()) {
            return new RushHour(mall, seed).play();
        }
    }

    private List<Given> play() {
        for (int i = 1; i <= 3; i++) {
            accepted(mall.post(counter(i, "open"), "{\"clerk\": \"petugas-" + i + "\"}", Role.CLERK));
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var devices = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < KIOSKS; i++) devices.add(people.submit(() -> takeTickets(Role.KIOSK)));
            devices.add(people.submit(() -> takeTickets(Role.SUPERVISOR))); // at the desk
            var clerks = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 1; i <= 3; i++) {
                int counter = i;
                clerks.add(people.submit(() -> serve(counter)));
            }
            for (var device : devices) device.get();
            over.set(true);
            for (var clerk : clerks) clerk.get();
        } catch (ExecutionException | InterruptedException failure) {
            over.set(true);
            throw new IllegalStateException(failure);
        }
        return List.copyOf(given);
    }

    private void takeTickets(Role role) {
        for (var arrival = next(); arrival != null; arrival = next()) {
            long touched = System.nanoTime();
            var answer = accepted(mall.post(OpenMall.MALL + "/tickets", arrival.body(), role));
            given.add(new Given(
                    answer.text("number"),
                    Instant.parse(answer.text("joinedAt")),
                    Duration.ofNanos(System.nanoTime() - touched)));
        }
    }

    /** Whoever comes next, and it is that late now. */
    private synchronized @Nullable Arrival next() {
        var arrival = arrivals.poll();
        if (arrival != null) mall.clock().pass(Duration.between(mall.clock().instant(), arrival.at()));
        return arrival;
    }

    private void serve(int counter) {
        while (!over.get()) {
            var called = mall.post(counter(counter, "call-next"), "{}", Role.CLERK);
            if (called.status() == 204) continue;
            var ticket = "{\"ticket\": \"" + accepted(called).text("ticket") + "\"}";
            accepted(mall.post(counter(counter, "start"), ticket, Role.CLERK));
            accepted(mall.post(counter(counter, "complete"), ticket, Role.CLERK));
        }
    }

    private static String counter(int counter, String step) {
        return OpenMall.MALL + "/counters/c" + counter + "/" + step;
    }

    private static OpenMall.Answer accepted(OpenMall.Answer answer) {
        if (answer.status() >= 300) throw new IllegalStateException("not accepted: " + answer);
        return answer;
    }

    /** When the rush is over, mall time. */
    static Instant end() {
        return SmallMall.at("08:30").plus(LASTS);
    }
}
