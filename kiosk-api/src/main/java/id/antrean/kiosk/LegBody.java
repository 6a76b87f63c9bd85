package id.antrean.kiosk;

import id.antrean.day.Correcting;
import id.antrean.day.Explaining;
import id.antrean.day.Leg;
import id.antrean.day.LegState;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ticket in a line or at a counter, as staff see it.
 *
 * @param counter the one that calls, serves or waits for it
 * @param backBy when a ticket set aside is a no-show, or a held one waits again; null where there is no end
 * @param outUntil until when its visitor has stepped out; null for one who is there
 * @param promptAt when its clerk is asked whether the visitor is still there; null while nobody is served
 * @param sentBy the counter that sent the visitor here, and may get the visitor back; null where none did
 * @param plan the services that follow by themselves
 * @param why who stands before it; at a counter, why it was next
 */
record LegBody(
        TicketId ticket,
        String number,
        int leg,
        ServiceId service,
        Words serviceName,
        LegState state,
        boolean priority,
        boolean provisional,
        Instant arrivedAt,
        Instant joinedAt,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        int calls,
        @Nullable CounterId counter,
        @Nullable Instant backBy,
        @Nullable Instant outUntil,
        @Nullable Instant promptAt,
        List<ServiceId> plan,
        @Nullable CounterId sentBy,
        @Nullable Words why) {
    static LegBody of(Leg leg, Hall.Now now) {
        var catalogue = now.live().catalogue();
        return new LegBody(
                leg.ticket(),
                leg.ticket().number(),
                leg.leg(),
                leg.service(),
                serviceName(leg.service(), catalogue),
                leg.state(),
                leg.priority(),
                leg.provisional(),
                leg.arrivedAt(),
                leg.joinedAt(),
                leg.calledAt(),
                leg.startedAt(),
                leg.calls(),
                leg.counter(),
                leg.aside() == null ? leg.terms().heldUntil() : leg.aside().backBy(),
                leg.terms().isOut(now.at()) ? leg.terms().notBefore() : null,
                Correcting.promptAt(leg, now.state()),
                leg.visit().plan(),
                leg.visit().sender() == null ? null : leg.visit().sender().counter(),
                why(leg, now));
    }

    private static @Nullable Words why(Leg leg, Hall.Now now) {
        return switch (leg.state()) {
            case WAITING -> Explaining.waiting(now.state(), leg, now.at());
            case CALLED, SERVING ->
                now.callOf(leg)
                        .map(call -> Explaining.called(call, now.live().catalogue()))
                        .orElse(null);
            case HELD, SET_ASIDE -> null;
        };
    }

    /** The service's name; its key once a new catalogue no longer has it. */
    static Words serviceName(ServiceId service, Catalogue catalogue) {
        return catalogue.service(service).map(Service::name).orElse(new Words(service.value(), service.value()));
    }

    /** How long the one who has waited longest has waited; 0 when nobody waits. */
    static long longestWaitMs(List<Leg> waiting, Instant at) {
        return waiting.stream()
                .map(Leg::joinedAt)
                .min(Instant::compareTo)
                .map(since -> Math.max(0, Duration.between(since, at).toMillis()))
                .orElse(0L);
    }
}
