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
    private final Servers servers;
    private final HttpClient http;
    private final Supplier<String> keys;
    private final Hall hall;
    private final Tally tally = new Tally();

    /**
     * Where the people find the servers, and what they show there.
     *
     * @param kiosk token of a kiosk
     * @param manager token of a manager
     */
    record Servers(String kioskUrl, String displayUrl, String kiosk, String manager) {}

    DemoDay(Day day, Servers servers, HttpClient http, Supplier<String> keys, long seed) {
        this.day = day;
        this.servers = servers;
        this.http = http;
        this.keys = keys;
        this.hall = new Hall(seed);
    }

    /** Clerks who have signed in and wait for the day to begin. */
    List<ClerkScript> signIn(Roster roster, DemoStaff staff) throws InterruptedException {
        var clerks = new ArrayList<ClerkScript>();
        for (var shift : roster.shifts()) {
            var client = new DemoClient(http, servers.kioskUrl(), keys, null);
            var desk = new Desk(client, day.mall(), shift.counter());
            var clerk = new ClerkScript(shift, staff.clerks().get(shift.clerk()), desk, hall, day);
            clerk.signIn();
            clerks.add(clerk);
        }
        return clerks;
    }

    /** Plays until the last clerk has gone home. */
    DaySummary play(ArrivalPlan plan, List<ClerkScript> clerks, Consumer<String> out) throws InterruptedException {
        var figures = new DayFigures(
                new DemoClient(http, servers.displayUrl(), keys, servers.manager()), day.mall(), day.date());
        var progress = new DayProgress(figures, day.time(), day.catalogue().timeZone(), out);
        var begins = day.time().now();
        var atWork = new CountDownLatch(clerks.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                people.execute(guarded("progress", progress::play));
                plan.visitors().stream()
                        .filter(visitor -> !visitor.arrives().isBefore(begins))
                        .forEach(visitor -> people.execute(guarded("a visitor", visitor(visitor)::play)));
                clerks.forEach(clerk -> people.execute(counted(guarded("a clerk", clerk::play), atWork)));
                atWork.await();
            } finally {
                people.shutdownNow();
            }
        }
        return new DaySummary(day.date(), figures.total(), tally.refusals());
    }

    private VisitorScript visitor(PlannedVisitor visitor) {
        var kiosk = new DemoClient(http, servers.kioskUrl(), keys, servers.kiosk());
        return new VisitorScript(visitor, day.mall(), kiosk, hall, tally, day.time());
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
