package id.antrean.kiosk;

import id.antrean.day.Explaining;
import id.antrean.day.Leg;
import id.antrean.day.LegState;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ticket in a line or at a counter, as staff see it. */
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
        @Nullable Instant backBy,
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
                leg.aside() == null ? null : leg.aside().backBy(),
                leg.state() == LegState.WAITING ? Explaining.waiting(now.state(), leg, now.at()) : null);
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
