package id.antrean.sweep;

import id.antrean.board.LiveDays;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayId;
import id.antrean.eventlog.EventLog;
import id.antrean.mall.MallId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The days that have opened and not closed, also those left open while no house ran. */
final class OpenDays {
    private static final String PREFIX = "day:";
    /** Of each mall so many dates are looked at when the house starts: it was not down for longer. */
    private static final int LOOK_BACK_DAYS = 60;

    private final EventLog log;
    private final LiveDays live;
    private final Set<DayId> open = new HashSet<>();

    /** Reads the ends of the malls' last days from the log. */
    OpenDays(EventLog log, LiveDays live) {
        this.log = log;
        this.live = live;
        for (var mall : live.malls()) addLeftOpen(mall);
    }

    private void addLeftOpen(MallId mall) {
        var prefix = PREFIX + mall + ":";
        var streams = log.streams(prefix);
        for (var stream : streams.subList(Math.max(0, streams.size() - LOOK_BACK_DAYS), streams.size())) {
            if (!isClosed(stream)) open.add(new DayId(mall, LocalDate.parse(stream.substring(prefix.length()))));
        }
    }

    private boolean isClosed(String stream) {
        return log.last(stream)
                .filter(last -> last.event() instanceof DayClosed)
                .isPresent();
    }

    /** The open days whose end has come. */
    List<DayId> due(Instant now) {
        for (var mall : live.malls())
            live.of(mall).filter(day -> day.state().isOpen()).ifPresent(day -> open.add(day.day()));
        return open.stream().filter(day -> isOver(day, now)).toList();
    }

    /** It needs to be looked at no more. */
    void closed(DayId day) {
        open.remove(day);
    }

    private boolean isOver(DayId day, Instant now) {
        return live.of(day.mall())
                .filter(today -> day.date().isBefore(today.day().date())
                        || !now.isBefore(today.catalogue().endOf(day.date())))
                .isPresent();
    }
}
