package id.antrean.kiosk;

import id.antrean.access.Access;
import id.antrean.board.LiveDays;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.eventlog.Subscription;
import id.antrean.mall.MallId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs a clerk out when the counter closes, whoever closed it; the end of the day closes them all. So nobody who sits
 * down at that PC next acts as the one who left.
 */
final class SessionEnds implements AutoCloseable {
    private final LiveDays live;
    private final Access access;
    private final Map<MallId, Subscription> subscriptions = new ConcurrentHashMap<>();

    SessionEnds(LiveDays live, Access access) {
        this.live = live;
        this.access = access;
    }

    /** Follows every mall there is now; to be called again when there may be another. */
    void follow() {
        for (var mall : live.malls()) subscriptions.computeIfAbsent(mall, this::follow);
    }

    private Subscription follow(MallId mall) {
        return live.subscribe(mall, change -> {
            if (change.cause().event() instanceof CounterClosed closed) {
                // the listener must not block, and signing out asks the database
                Thread.ofVirtual().start(() -> access.signOut(mall, closed.clerk()));
            }
        });
    }

    @Override
    public void close() {
        subscriptions.values().forEach(Subscription::close);
    }
}
