package id.antrean.demo;

import id.antrean.day.DayEvent;
import id.antrean.eventlog.EventLog;
import id.antrean.mall.MallEvent.CataloguePublished;
import java.time.Instant;
import java.util.Optional;

/** Mall time of the last thing that happened in a house: before it no clock may start. */
final class LastEvent {
    /** Events of several malls may be some seconds apart; of so many the latest counts. */
    private static final int LOOK_BACK = 200;

    private LastEvent() {}

    static Optional<Instant> of(EventLog log) {
        long head = log.head();
        return log.read(Math.max(0, head - LOOK_BACK), LOOK_BACK).stream()
                .flatMap(recorded -> at(recorded.event()).stream())
                .max(Instant::compareTo);
    }

    private static Optional<Instant> at(Object event) {
        return switch (event) {
            case DayEvent day -> Optional.of(day.at());
            case CataloguePublished published -> Optional.of(published.at());
            default -> Optional.empty();
        };
    }
}
