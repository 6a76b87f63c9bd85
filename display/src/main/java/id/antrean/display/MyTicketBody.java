package id.antrean.display;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Forecast;
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
        long position,
        Instant now,
        double speed,
        boolean training) {
    static MyTicketBody of(MyTicket mine, LiveDay day, Instant now, double speed) {
        return new MyTicketBody(
                mine.number(),
                mine.service(),
                mine.state(),
                mine.ahead(),
                mine.forecast(),
                mine.counter(),
                mine.why(),
                day.position(),
                now,
                speed,
                day.catalogue().training());
    }
}
