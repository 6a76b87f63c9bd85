package id.antrean.kiosk;

import id.antrean.day.Because;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.Explaining;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket just called.
 *
 * @param why the same as because, in a sentence
 * @param priorityClass {@code priority} or null: the class itself is personal and not kept with the queue
 */
record CallBody(
        TicketId ticket,
        String number,
        ServiceId service,
        int leg,
        @Nullable String priorityClass,
        Instant joinedAt,
        Instant calledAt,
        Because because,
        Words why,
        long position) {
    private static final String PRIORITY = "priority";

    /** The call among a command's events; empty if nobody was called. */
    static Optional<CallBody> of(List<DayEvent> events, Catalogue catalogue, long position) {
        return Events.find(TicketCalled.class, events).map(called -> of(called, catalogue, position));
    }

    private static CallBody of(TicketCalled called, Catalogue catalogue, long position) {
        return new CallBody(
                called.ticket(),
                called.ticket().number(),
                called.service(),
                called.leg(),
                called.priority() ? PRIORITY : null,
                called.joinedAt(),
                called.at(),
                called.because(),
                Explaining.called(called, catalogue),
                position);
    }
}
