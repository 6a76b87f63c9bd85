package id.antrean.display;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.board.Mark;
import id.antrean.day.Forecast;
import id.antrean.day.Suspension;
import id.antrean.day.TicketId;
import id.antrean.mall.Words;
import id.antrean.myticket.MyTicket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visitor's ticket as it is sent. */
record MyTicketBody(
        String number,
        @Nullable Words service,
        MyTicket.Place state,
        @Nullable Integer ahead,
        @Nullable Forecast forecast,
        @Nullable String counter,
        @Nullable Words why,
        @Nullable Suspended suspended,
        @Nullable Mark mark,
        long position,
        Instant now,
        double speed,
        String timeZone,
        boolean training) {
    /** Why the service is not given for now, and until about when; null where nobody knows. */
    private record Suspended(String reason, @Nullable Instant expectedReturn) {
        static @Nullable Suspended of(@Nullable Suspension suspension) {
            return suspension == null ? null : new Suspended(suspension.reason(), suspension.expectedReturn());
        }
    }

    /** The same as beside its call on the wall. */
    private static @Nullable Mark mark(MyTicket mine, LiveDay day) {
        if (mine.state() == MyTicket.Place.EXPIRED) return null; // its number may be another's today
        return day.state()
                .legs()
                .find(TicketId.of(day.day().date(), mine.number()))
                .map(Mark::of)
                .orElse(null);
    }

    static MyTicketBody of(MyTicket mine, LiveDay day, Instant now, double speed) {
        return new MyTicketBody(
                mine.number(),
                mine.service(),
                mine.state(),
                mine.ahead(),
                mine.forecast(),
                mine.counter(),
                mine.why(),
                Suspended.of(mine.suspended()),
                mark(mine, day),
                day.position(),
                now,
                speed,
                day.catalogue().timeZone().getId(),
                day.catalogue().training());
    }
}
