package id.antrean.day.check;

import id.antrean.day.LegState;
import id.antrean.day.TicketId;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import org.jspecify.annotations.Nullable;

/** One open leg. */
record Stay(
        TicketId ticket,
        int leg,
        ServiceId service,
        LegState place,
        @Nullable CounterId counter,
        boolean called) {
    static Stay waiting(TicketId ticket, int leg, ServiceId service) {
        return new Stay(ticket, leg, service, LegState.WAITING, null, false);
    }

    Stay at(LegState now, @Nullable CounterId where) {
        return new Stay(ticket, leg, service, now, where, called || now == LegState.CALLED);
    }
}
