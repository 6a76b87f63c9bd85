package id.antrean.sweep;

import id.antrean.board.LiveDays;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Absent;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.TendSetAside;
import id.antrean.day.DayId;
import id.antrean.day.Refusal;
import id.antrean.day.axon.Answer;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Origin;
import id.antrean.schedule.Schedule;
import id.antrean.visitor.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due by the clock, at start and every ten seconds of mall time: publishes the catalogues that are
 * scheduled for now, closes the days whose end has come, and looks after who has been set aside. Each node may sweep: a
 * day that is closed refuses to close again. A node whose clock is wrong does not: a day that it closed too early would
 * be closed for all. What goes wrong is logged and tried again at the next sweep.
 */
public final class Sweep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    /** However fast the mall's clock runs. */
    private static final Duration EVERY_MIN = Duration.ofMillis(250);

    private final EventLog events;
    private final LiveDays live;
    private final DayCommands days;
    private final Visitors visitors;
    private final Schedule schedule;
    private final Clock clock;
    private final BooleanSupplier clockIsRight;
    private final Duration every;
    private final Thread thread;
    private @Nullable OpenDays openDays;

    /** What it looks at, and where it sends what is due. */
    public record Parts(EventLog events, LiveDays live, DayCommands days, Visitors visitors, Schedule schedule) {}

    private Sweep(Parts parts, Clock clock, BooleanSupplier clockIsRight, Duration every) {
        events = parts.events;
        live = parts.live;
        days = parts.days;
        visitors = parts.visitors;
        schedule = parts.schedule;
        this.clock = clock;
        this.clockIsRight = clockIsRight;
        this.every = every;
        this.thread = Thread.ofVirtual().name("sweep").unstarted(this::sweepOn);
    }

    /**
     * Sweeps in the background until closed.
     *
     * @param clock mall time
     * @param clockIsRight whether it can be relied on; asked before each sweep
     * @param speed mall seconds a wall second
     */
    public static Sweep start(Parts parts, Clock clock, BooleanSupplier clockIsRight, double speed) {
        var scaled = Duration.ofMillis(Math.round(EVERY.toMillis() / speed));
        var every = scaled.compareTo(EVERY_MIN) > 0 ? scaled : EVERY_MIN;
        var sweep = new Sweep(parts, clock, clockIsRight, every.compareTo(EVERY) < 0 ? every : EVERY);
        sweep.thread.start();
        return sweep;
    }

    private void sweepOn() {
        try {
            while (true) {
                sweep();
                Thread.sleep(every);
            }
        } catch (InterruptedException closed) {
            log.debug("Sweeps no more");
        }
    }

    private void sweep() {
        if (!clockIsRight.getAsBoolean()) {
            log.warn("Nothing that is due is done: this node's clock is wrong, or the database does not answer");
            return;
        }
        try {
            schedule.publishDue(clock.instant());
            if (openDays == null) openDays = new OpenDays(events, live);
            for (var day : openDays.due(clock.instant())) close(day, openDays);
            for (var mall : live.malls()) live.of(mall).ifPresent(this::tend);
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) log.error("A sweep failed; the next one tries again", failure);
        }
    }

    /** Whoever has been set aside for long enough is called again, or is a no-show. */
    private void tend(LiveDay live) {
        var now = clock.instant();
        if (Absent.dueAt(live.state()).filter(due -> !due.isAfter(now)).isEmpty()) return;
        var day = live.day();
        var origin = new Origin("sweep", "SYSTEM", null, "tend-" + day.stream(), null);
        if (!(days.send(new TendSetAside(day, now), origin) instanceof Answer.Done)) {
            log.debug("Nothing was due in {}, or it could not be done yet", day.stream());
        }
    }

    private void close(DayId day, OpenDays open) {
        var origin = new Origin("sweep", "SYSTEM", null, "close-" + day.stream(), null);
        switch (days.send(new CloseDay(day, visitors.classes(day), clock.instant()), origin)) {
            case Answer.Done done -> {
                log.info("Closed {}", day.stream());
                visitors.forget(day);
                open.closed(day);
            }
            case Answer.Refused(var refusal) -> {
                log.debug("{} does not close: {}", day.stream(), refusal.kind());
                if (isOver(refusal.kind())) {
                    visitors.forget(day); // who closed it may have stopped before
                    open.closed(day);
                }
            }
            case Answer.KeyReused reused -> throw new IllegalStateException("A sweep has no key");
            case Answer.Overloaded later -> log.warn("{} could not be closed yet", day.stream());
        }
    }

    /** Another node was faster, or the day never opened. */
    private static boolean isOver(Refusal.Kind kind) {
        return switch (kind) {
            case DAY_CLOSED, DAY_NOT_OPEN -> true;
            default -> false;
        };
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
