package id.antrean.day.axon;

import id.antrean.day.DayCommand.ApplyCatalogue;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayId;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Origin;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallCommands;
import id.antrean.mall.axon.PublishedCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a catalogue published while a day is open to that day. Looks at a mall when a catalogue is published, when a
 * day opens (it may have read the one before), and once at the start. Telling a day twice changes nothing.
 */
public final class CatalogueFollower implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(CatalogueFollower.class);

    /** Yesterday's day may still be open when today's is. */
    private static final int DAYS_TOLD = 2;

    private static final int ENDS_WITHIN_S = 5;

    private final EventLog log;
    private final DayCommands days;
    private final MallCommands malls;
    private final LinkedBlockingQueue<MallId> due = new LinkedBlockingQueue<>();
    private final Subscription tail;
    private final Thread worker;
    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean closed;

    private CatalogueFollower(EventLog log, DayCommands days, MallCommands malls) {
        this.log = log;
        this.days = days;
        this.malls = malls;
        tail = log.tail(log.head(), events -> events.forEach(this::notice));
        log.streams("mall:").forEach(stream -> due.add(new MallId(stream.substring("mall:".length()))));
        worker = Thread.ofVirtual().name("catalogue-follower").unstarted(this::run);
    }

    public static CatalogueFollower start(EventLog log, DayCommands days, MallCommands malls) {
        var follower = new CatalogueFollower(log, days, malls);
        follower.worker.start();
        return follower;
    }

    private void notice(Recorded<?> recorded) {
        if (recorded.event() instanceof CataloguePublished published) due.add(published.mall());
        if (recorded.event() instanceof DayOpened opened) due.add(opened.day().mall());
    }

    private void run() {
        try {
            while (true) {
                var mall = due.take();
                while (!tellOne(mall)) Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            logger.debug("closed");
        }
    }

    private boolean tellOne(MallId mall) {
        telling.lock();
        try {
            return closed || tell(mall);
        } finally {
            telling.unlock();
        }
    }

    /** @return false if the database could not be asked; to be tried again */
    private boolean tell(MallId mall) {
        try {
            var current = malls.current(mall);
            if (current.isEmpty()) return true;
            for (var day : newestDays(mall)) {
                if (!tell(day, current.get())) return false;
            }
            return true;
        } catch (LogUnavailable e) {
            return false;
        } catch (RuntimeException e) {
            logger.error("The open day of {} could not be told of its catalogue", mall, e);
            return true;
        }
    }

    private boolean tell(DayId day, PublishedCatalogue current) {
        var command = new ApplyCatalogue(day, current.version(), current.catalogue(), current.at());
        var requestId = "catalogue-" + day.mall() + "-" + current.version();
        return switch (days.send(command, new Origin("catalogue-follower", "SYSTEM", null, requestId, null))) {
            case Answer.Overloaded overloaded -> false;
            case Answer.Done done -> {
                logger.info("{} has catalogue {}", day.stream(), current.version());
                yield true;
            }
            case Answer.Refused refused -> true; // closed, or it has it already
            case Answer.KeyReused reused -> throw new IllegalStateException("it has no key");
        };
    }

    private List<DayId> newestDays(MallId mall) {
        var prefix = "day:" + mall + ":";
        var streams = log.streams(prefix);
        return streams.subList(Math.max(0, streams.size() - DAYS_TOLD), streams.size()).stream()
                .map(stream -> new DayId(mall, LocalDate.parse(stream.substring(prefix.length()))))
                .toList();
    }

    /** Lets it finish what it is at: it sends commands, and whoever takes them is closed next. */
    @Override
    public void close() {
        tail.close();
        closed = true;
        try {
            if (telling.tryLock(ENDS_WITHIN_S, TimeUnit.SECONDS)) telling.unlock();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }
}
