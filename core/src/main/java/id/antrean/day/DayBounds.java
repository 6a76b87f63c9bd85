package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.ApplyCatalogue;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.OpenDay;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.Refusal.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * How a day begins and ends.
 *
 * <ol>
 *   <li>The first accepted command of a date is preceded by the day's opening, with the catalogue in force.
 *   <li>It does not open while the clock is before the mall's last event: that clock is wrong.
 *   <li>A later catalogue reaches the open day once, by its version.
 *   <li>The day is closed at the policy's day end, not before; nothing happens to it afterwards.
 *   <li>Every leg still open then gets its own event, every open counter closes. Who was not being served may stand
 *       first on the next day, where policy says so.
 *   <li>How many of each priority class there were is kept; which ticket had which is not.
 * </ol>
 */
public final class DayBounds {
    private DayBounds() {}

    static Decision open(OpenDay open, DayState day) {
        if (day.closed()) return refuse(Kind.DAY_CLOSED);
        if (day.isOpen()) return refuse(Kind.ALREADY_APPLIED, "version", String.valueOf(day.version()));
        var last = open.lastEvent();
        if (last != null && open.at().isBefore(last)) {
            return refuse(
                    Kind.CLOCK_BEHIND,
                    "time",
                    Clocks.text(last, open.catalogue()),
                    "zone",
                    Clocks.zone(last, open.catalogue()));
        }
        return accept(new DayOpened(open.day(), open.version(), open.catalogue(), day.timeOf(open)));
    }

    static Decision apply(ApplyCatalogue apply, DayState day) {
        if (apply.version() <= day.version()) {
            return refuse(Kind.ALREADY_APPLIED, "version", String.valueOf(day.version()));
        }
        return accept(new CatalogueApplied(apply.day(), apply.version(), apply.catalogue(), day.timeOf(apply)));
    }

    static Decision close(CloseDay close, DayState day) {
        var at = day.timeOf(close);
        if (at.isBefore(endOf(day))) {
            var end = endOf(day);
            var catalogue = day.requireCatalogue();
            return refuse(Kind.DAY_NOT_OVER, "time", Clocks.text(end, catalogue), "zone", Clocks.zone(end, catalogue));
        }
        var events = new ArrayList<DayEvent>();
        day.legs().stream().map(leg -> left(close.day(), leg, day, at)).forEach(events::add);
        day.counters().values().stream()
                .sorted(Comparator.comparing(counter -> counter.counter().value()))
                .map(counter -> new CounterClosed(close.day(), counter.counter(), counter.clerk(), null, at))
                .forEach(events::add);
        events.add(new DayClosed(close.day(), close.priorities(), at));
        return new Decision.Accepted(events);
    }

    private static TicketLeftAtClose left(DayId id, Leg leg, DayState day, Instant at) {
        boolean nextDay = day.requireCatalogue().policy().nextDayStanding() && leg.state() != LegState.SERVING;
        return new TicketLeftAtClose(id, leg.ticket(), leg.leg(), leg.service(), nextDay, at);
    }

    /** When an open day is due to be closed: its catalogue's day end on its own date. */
    public static Instant endOf(DayState day) {
        return day.requireCatalogue().endOf(day.requireDay().date());
    }
}
