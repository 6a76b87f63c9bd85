package id.antrean.kiosk;

import id.antrean.access.Access;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;

/**
 * Signs a clerk out when the counter closes, by whoever's hand and at the end of the day: two clerks who share a PC
 * never act as each other. Follows the log, so a mall that was published a minute ago is no exception.
 */
final class SessionEnds implements AutoCloseable {
    private final Access access;
    private final Subscription closings;

    SessionEnds(EventLog log, Access access) {
        this.access = access;
        this.closings = log.tail(log.head(), events -> events.forEach(this::notice));
    }

    private void notice(Recorded<?> recorded) {
        if (recorded.event() instanceof CounterClosed closed) {
            // the log's listeners must not block, and signing out asks the database
            Thread.ofVirtual().start(() -> access.signOut(closed.day().mall(), closed.clerk()));
        }
    }

    @Override
    public void close() {
        closings.close();
    }
}
