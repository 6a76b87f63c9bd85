package id.antrean;

import id.antrean.access.Access;
import id.antrean.board.LiveDays;
import id.antrean.database.Database;
import id.antrean.database.UnusableDatabase;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.ViewDefinition;
import id.antrean.eventlog.axon.ViewProcessors;
import id.antrean.figures.Figures;
import id.antrean.figures.FiguresView;
import id.antrean.figures.Rollup;
import id.antrean.health.Health;
import id.antrean.schedule.Schedule;
import id.antrean.sweep.Sweep;
import id.antrean.visitor.Visitors;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Puts a house together, each part after those it needs. */
final class HouseAssembly {
    private static final Duration TICK = Duration.ofMillis(1);

    /** Every view kept in tables. */
    static final List<ViewDefinition> VIEWS = List.of(new FiguresView());

    private HouseAssembly() {}

    static House of(Database database, Clock wallClock, MallTime.Choice choice) {
        var closing = new Closing();
        try {
            return new House(parts(database, wallClock, mallTime(database, choice), closing));
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    /** The clock may depend on what the log ends with, and the engine needs the clock: so the log is asked beforehand. */
    private static MallTime mallTime(Database database, MallTime.Choice choice) {
        try (var glance = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry())) {
            requireReadable(glance);
            return choice.choose(glance);
        }
    }

    /** Else the house would open, and one mall's day or figures stand still until somebody wonders why. */
    private static void requireReadable(EventLog log) {
        var unreadable = log.unreadable();
        if (unreadable.isEmpty()) return;
        throw new UnusableDatabase("This version cannot read what a newer one has written to the log, or was about to ("
                + String.join(", ", unreadable) + "). Start that version, or a later one.");
    }

    private static HouseParts parts(Database database, Clock wallClock, MallTime time, Closing closing) {
        var clock = Clock.tick(time.clock(), TICK);
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        closing.opened(meters::close);
        JvmMeters.register(meters, closing);
        database.measure(meters);
        var engine = closing.opened(Engine.start(database.dataSource(), clock, wallClock, meters));
        var clockIsRight = new ClockWatch(database::now, wallClock, System::nanoTime);
        engine.dayCommands().onlyWhile(clockIsRight);
        var live = closing.opened(LiveDays.start(engine.log(), clock));
        var views = closing.opened(views(database, engine.log()));
        var visitors = new Visitors(database.dataSource());
        var schedule = new Schedule(database.dataSource(), engine.mallCommands());
        closing.opened(Sweep.start(
                new Sweep.Parts(engine.log(), live, engine.dayCommands(), visitors, schedule),
                clock,
                clockIsRight,
                time.speed()));
        closing.opened(Housekeeping.start(engine));
        closing.opened(Rollup.start(database.dataSource(), clock));
        var health = new Health();
        Checks.of(database, clockIsRight, engine.log(), live).forEach(health::watch);
        views.status().forEach(view -> {
            health.watch("view-" + view.name(), () -> Checks.view(views, view.name()));
        });
        closing.opened(Sampling.start(meters, engine.log(), live, views, health, wallClock));
        var access = new Access(database.dataSource(), new SecureRandom(), wallClock);
        return new HouseParts(
                clock,
                wallClock,
                time.speed(),
                database,
                engine.log(),
                engine.dayCommands(),
                engine.mallCommands(),
                live,
                views,
                new Figures(database.dataSource()),
                access,
                visitors,
                schedule,
                meters,
                health,
                closing);
    }

    private static ViewProcessors views(Database database, EventLog log) {
        var owner = UUID.randomUUID().toString(); // no two programs alike
        return ViewProcessors.start(database.dataSource(), log, owner, VIEWS);
    }
}
