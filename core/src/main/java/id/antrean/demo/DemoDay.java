package id.antrean.demo;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One day with all its people, each on a virtual thread of his or her own. */
final class DemoDay {
    private static final Logger LOG = LoggerFactory.getLogger(DemoDay.class);

    private final Day day;
    private final DemoClock clock;
    private final Servers servers;
    private final HttpClient http;
    private final Supplier<String> keys;
    private final Hall hall;
    private final Tally tally = new Tally();

    /**
     * Where the people find the servers, and what they show there.
     *
     * @param keys everybody's tokens and PINs
     */
    record Servers(String kioskUrl, String displayUrl, DemoCredentials keys) {}

    DemoDay(Day day, DemoClock clock, Servers servers, HttpClient http, Supplier<String> keys, long seed) {
        this.day = day;
        this.clock = clock;
        this.servers = servers;
        this.http = http;
        this.keys = keys;
        this.hall = new Hall(seed);
    }

    /**
     * Plays until the day is closed: until the last clerk has gone home, and then without waiting for the hour at which
     * the house closes the day. The clock runs from here and stands afterwards.
     */
    DaySummary play(ArrivalPlan plan, Roster roster, Consumer<String> out) throws InterruptedException {
        var clerks = signIn(roster);
        var figures = new DayFigures(client(servers.displayUrl(), servers.keys().manager()), day.mall(), day.date());
        var progress = new DayProgress(figures, day.time(), day.catalogue().timeZone(), out);
        var atWork = new CountDownLatch(clerks.size());
        var begins = day.time().now();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                clock.run();
                people.execute(guarded("progress", progress::play));
                plan.visitors().stream()
                        .filter(visitor -> !visitor.arrives().isBefore(begins))
                        .forEach(visitor -> people.execute(guarded("a visitor", visitor(visitor)::play)));
                clerks.forEach(clerk -> people.execute(counted(guarded("a clerk", clerk::play), atWork)));
                atWork.await();
                new Closing(client(servers.kioskUrl(), servers.keys().supervisor()), day, clock).awaitClosed();
            } finally {
                people.shutdownNow();
                clock.hold();
            }
        }
        var total = figures.total().orElseThrow(() -> new IllegalStateException("the figures do not answer"));
        return new DaySummary(day.date(), total, tally.refusals());
    }

    /** Before the clock runs: a PIN is checked slowly on purpose, and a fast clock would not wait. */
    private List<ClerkScript> signIn(Roster roster) throws InterruptedException {
        var clerks = new ArrayList<ClerkScript>();
        for (var shift : roster.shifts()) {
            var desk = new Desk(new DemoClient(http, servers.kioskUrl(), keys, null), day.mall(), shift.counter());
            var clerk = new ClerkScript(shift, servers.keys().staff().get(shift.clerk()), desk, hall, day);
            clerk.signIn();
            clerks.add(clerk);
        }
        return clerks;
    }

    private DemoClient client(String url, String token) {
        return new DemoClient(http, url, keys, token);
    }

    private VisitorScript visitor(PlannedVisitor visitor) {
        var kiosk = client(servers.kioskUrl(), servers.keys().kiosk());
        var help = client(servers.kioskUrl(), servers.keys().supervisor());
        return new VisitorScript(visitor, day.mall(), kiosk, help, hall, tally, day.time());
    }

    private static Runnable counted(Runnable script, CountDownLatch left) {
        return () -> {
            try {
                script.run();
            } finally {
                left.countDown();
            }
        };
    }

    /** One script's trouble is logged and ends that script alone; the others play on. */
    private static Runnable guarded(String who, Script script) {
        return () -> {
            try {
                script.play();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException trouble) {
                LOG.warn("{} of the demo gave up", who, trouble);
            }
        };
    }

    private interface Script {
        void play() throws InterruptedException;
    }
}
