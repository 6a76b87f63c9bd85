package id.antrean.demo;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.access.Access;
import id.antrean.eventlog.EventLog;
import id.antrean.mall.Catalogue;
import id.antrean.mall.axon.MallCommands;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The demo: a house furnished with an invented mall, and, unless it is idle, a service day played in it. In this order:
 * {@link #chooseTime}, {@link #furnish}, the servers start, {@link #welcome}, {@link #play}.
 */
public final class DemoHouse {
    /** Where its keys are, in its data directory. */
    public static final String CREDENTIALS_FILE = DemoCredentials.FILE;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private final DemoOptions options;
    private final Path data;
    private final Clock wallClock;
    private final SecureRandom random;
    private final Consumer<String> out;
    private final Catalogue catalogue = DemoMall.catalogue();
    private @Nullable DemoClock clock;
    private @Nullable DemoCredentials credentials;

    /**
     * @param data where {@code demo-credentials.json} goes
     * @param random for PINs
     * @param out takes what the person at the terminal should read, a line each
     */
    public DemoHouse(DemoOptions options, Path data, Clock wallClock, SecureRandom random, Consumer<String> out) {
        this.options = options;
        this.data = data;
        this.wallClock = wallClock;
        this.random = random;
        this.out = out;
    }

    /** A {@link MallTime.Choice}: where the mall's clock begins. It stands there until {@link #play}. */
    public MallTime chooseTime(EventLog log) {
        var start = DemoStart.of(catalogue, options, wallClock.instant(), LastEvent.of(log));
        clock = new DemoClock(start.at(), options.clockSpeed(), wallClock);
        return new MallTime(clock, options.clockSpeed());
    }

    /** Publishes the mall and makes its people and keys, where an earlier run has not. */
    public void furnish(MallCommands malls, Access access) {
        var furnishing = new Furnishing(malls, access, catalogue, random);
        furnishing.publish();
        credentials = furnishing.credentials(data);
    }

    /** Says where everything is. The servers listen by now. */
    public void welcome(House house) {
        var keys = furnished();
        var day = day();
        var free = Roster.of(catalogue, DemoMall.demand(), day.date(), options.seed())
                .free();
        new Welcome(house.kioskUrl(), house.displayUrl(), keys, data)
                .lines(day, options.idle(), free)
                .forEach(out);
    }

    /**
     * Starts the mall's clock. An idle house returns at once; else this returns when the day is over and the clock
     * stands again.
     *
     * @throws InterruptedException when the program is stopped in the middle of the day; it goes on from there next time
     */
    public void play(House house) throws InterruptedException {
        if (options.idle()) {
            started().run();
            return;
        }
        var day = day();
        var keys = furnished();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_WITHIN)
                        .executor(threads)
                        .build()) {
            var servers = new DemoDay.Servers(house.kioskUrl(), house.displayUrl(), keys);
            var demoDay = new DemoDay(day, started(), servers, http, requestKeys(), options.seed());
            var demand = DemoMall.demand();
            var roster = Roster.of(catalogue, demand, day.date(), options.seed());
            var plan = ArrivalPlan.of(catalogue, demand, day.date(), options.seed(), options.load());
            demoDay.play(plan, roster, out).lines().forEach(out);
        }
    }

    private Day day() {
        var now = started().instant();
        return new Day(catalogue, catalogue.serviceDate(now), new DemoTime(started(), options.clockSpeed()));
    }

    private DemoClock started() {
        if (clock == null) throw new IllegalStateException("time was not chosen");
        return clock;
    }

    private DemoCredentials furnished() {
        if (credentials == null) throw new IllegalStateException("the house is not furnished");
        return credentials;
    }

    /** Idempotency keys that no other run of the demo uses. */
    private Supplier<String> requestKeys() {
        var run = "demo-" + Long.toString(wallClock.millis(), Character.MAX_RADIX) + "-";
        var next = new AtomicLong();
        return () -> run + next.incrementAndGet();
    }
}
