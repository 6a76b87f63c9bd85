package id.antrean;

import id.antrean.board.LiveDays;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Views;
import id.antrean.health.Health;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What /metrics says of the log, the views and the checks. It is looked up every two seconds in the background, so that
 * a scrape never waits for a database, and least of all for one that is away: then the figures are missing (NaN).
 */
final class Sampling implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sampling.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration STALE = Duration.ofSeconds(15);
    /** The live days are a view too, in memory. */
    private static final String BOARD = "board";

    private final EventLog events;
    private final LiveDays live;
    private final Views views;
    private final Health health;
    private final Clock wallClock;
    private volatile @Nullable Sample sample;
    private @Nullable Thread thread;

    private record Behind(double events, double seconds) {}

    private record Sample(long taken, double head, Map<String, Behind> views, Map<String, Boolean> checks) {}

    private Sampling(EventLog events, LiveDays live, Views views, Health health, Clock wallClock) {
        this.events = events;
        this.live = live;
        this.views = views;
        this.health = health;
        this.wallClock = wallClock;
    }

    /** Looks until closed. Every check must have been named to the health before. */
    static Sampling start(
            MeterRegistry meters, EventLog events, LiveDays live, Views views, Health health, Clock wallClock) {
        var sampling = new Sampling(events, live, views, health, wallClock);
        sampling.register(meters);
        sampling.thread = Thread.ofVirtual().name("sampling").start(sampling::run);
        return sampling;
    }

    private void register(MeterRegistry meters) {
        gauge("antrean.log.head", "Events in the log", it -> it.head).register(meters);
        var names = new TreeSet<>(List.of(BOARD));
        views.status().forEach(view -> names.add(view.name()));
        for (var view : names) {
            gauge("antrean.view.lag", "Events the view has not applied yet", it -> of(it, view).events)
                    .tag("view", view)
                    .register(meters);
            gauge("antrean.view.behind", "Age of the oldest event the view has not applied", it -> of(it, view).seconds)
                    .tag("view", view)
                    .baseUnit("seconds")
                    .register(meters);
        }
        for (var check : health.names()) {
            gauge("antrean.ready", "Whether a check of /health/ready is up", it -> up(it, check))
                    .tag("check", check)
                    .register(meters);
        }
    }

    private Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<Sample> figure) {
        return Gauge.builder(name, this, it -> it.figure(figure)).description(description);
    }

    private double figure(ToDoubleFunction<Sample> figure) {
        var it = sample;
        return it == null || System.nanoTime() - it.taken > STALE.toNanos() ? Double.NaN : figure.applyAsDouble(it);
    }

    private static Behind of(Sample sample, String view) {
        return sample.views.getOrDefault(view, new Behind(Double.NaN, Double.NaN));
    }

    private static double up(Sample sample, String check) {
        return sample.checks.getOrDefault(check, false) ? 1 : 0;
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException closed) {
            log.debug("Samples no more");
        }
    }

    /** The checks come first: they say, as nothing else can, that the database is away; then the log is not asked. */
    private void look() {
        var checks = new HashMap<String, Boolean>();
        health.report().checks().forEach((name, verdict) -> checks.put(name, verdict.up()));
        double head = Double.NaN;
        var behind = new HashMap<String, Behind>();
        try {
            if (checks.getOrDefault(Checks.DATABASE, true)) {
                long end = events.head();
                for (var view : views.status()) behind.put(view.name(), behind(view.position(), end));
                behind.put(BOARD, behind(live.position(), end));
                head = end;
            }
        } catch (RuntimeException away) {
            log.debug("The log cannot be looked at", away);
        }
        sample = new Sample(System.nanoTime(), head, behind, checks);
    }

    private Behind behind(long position, long head) {
        if (position >= head) return new Behind(0, 0);
        var next = events.read(position, 1);
        if (next.isEmpty()) return new Behind(0, 0);
        var age = Duration.between(next.getFirst().recordedAt(), wallClock.instant());
        return new Behind(head - position, Math.max(0, age.toMillis() / 1_000.0));
    }

    @Override
    public void close() {
        if (thread != null) thread.interrupt();
    }
}
