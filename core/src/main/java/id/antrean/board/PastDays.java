package id.antrean.board;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.eventlog.EventLog;
import java.time.Instant;
import java.util.Optional;

/** Any day as it was at any instant, read from the log: the same fold as the live one, only stopped earlier. */
public final class PastDays {
    private final EventLog log;

    public PastDays(EventLog log) {
        this.log = log;
    }

    /**
     * Reads the day's events, tens of thousands for a large mall, and folds them: some tenths of a second.
     *
     * @param until the instant, mall time; events of that very millisecond are in it
     * @return empty if nothing ever happened on that day
     */
    public Optional<LiveDay> at(DayId day, Instant until) {
        var events = log.read(day.stream()).stream()
                .flatMap(recorded -> recorded.as(DayEvent.class).stream())
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(LiveFold.until(events, until));
    }
}
