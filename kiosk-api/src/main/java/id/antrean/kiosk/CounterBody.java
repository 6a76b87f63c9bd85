package id.antrean.kiosk;

import id.antrean.day.ClerkId;
import id.antrean.day.CounterState;
import id.antrean.day.LastStep;
import id.antrean.day.PauseKind;
import id.antrean.day.Silence;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import id.antrean.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One counter as staff see it: open or not, with whom, and which ticket is there.
 *
 * @param beside others served there at the same time, the last called first
 * @param lent to which services it is lent today beside its own
 */
record CounterBody(
        CounterId id,
        String name,
        ZoneId zone,
        AgencyId agency,
        List<AgencyId> agencies,
        List<ServiceId> services,
        List<ServiceId> lent,
        String state,
        @Nullable Clerk clerk,
        @Nullable PauseKind pauseKind,
        @Nullable Instant pausedUntil,
        @Nullable LegBody ticket,
        List<LegBody> beside,
        @Nullable Undo undo,
        @Nullable Served served,
        @Nullable Instant silentSince) {
    private static final String CLOSED = "closed";

    record Clerk(ClerkId id, String name) {}

    /** Who was completed here last: what a correction may be about. */
    record Served(TicketId ticket, String number, @Nullable Instant startedAt, Instant completedAt) {}

    /** The step that may still be taken back, and until when. */
    record Undo(Step step, TicketId ticket, String number, Instant until) {}

    static CounterBody of(Counter counter, Hall.Now now, StaffNames names) {
        var catalogue = now.live().catalogue();
        var agencies = agenciesOf(counter, catalogue);
        var state = now.state().counter(counter.counter()).orElse(null);
        return new CounterBody(
                counter.counter(),
                counter.name(),
                counter.zone(),
                agencies.getFirst(),
                agencies,
                state == null ? counter.services() : state.services(),
                now.state().lentTo(counter.counter()),
                state == null ? CLOSED : Json.key(state.status()),
                state == null ? null : clerk(now.live().day().mall(), state, names),
                state == null ? null : state.pause(),
                state == null ? null : state.pausedUntil(),
                ticket(state, now).orElse(null),
                beside(state, now),
                state == null ? null : undo(state, catalogue, now.at()),
                served(counter.counter(), now),
                state == null
                        ? null
                        : Silence.since(state, now.state(), now.at()).orElse(null));
    }

    /** Whose services a counter serves, in its own order; at least one. */
    static List<AgencyId> agenciesOf(Counter counter, Catalogue catalogue) {
        return counter.services().stream()
                .flatMap(service -> catalogue.service(service).stream())
                .map(Service::agency)
                .distinct()
                .toList();
    }

    private static Clerk clerk(MallId mall, CounterState state, StaffNames names) {
        return new Clerk(state.clerk(), names.of(mall, state.clerk()));
    }

    private static Optional<LegBody> ticket(@Nullable CounterState state, Hall.Now now) {
        return Optional.ofNullable(state)
                .map(CounterState::ticket)
                .flatMap(now.state().legs()::find)
                .map(leg -> LegBody.of(leg, now));
    }

    private static List<LegBody> beside(@Nullable CounterState state, Hall.Now now) {
        if (state == null) return List.of();
        return state.beside().stream()
                .flatMap(ticket -> now.state().legs().find(ticket).stream())
                .map(leg -> LegBody.of(leg, now))
                .toList();
    }

    private static @Nullable Served served(CounterId counter, Hall.Now now) {
        var last = now.state().served().get(counter);
        if (last == null) return null;
        var leg = last.leg();
        return new Served(leg.ticket(), leg.ticket().number(), leg.startedAt(), last.completedAt());
    }

    private static @Nullable Undo undo(CounterState state, Catalogue catalogue, Instant at) {
        LastStep last = state.last();
        if (last == null) return null;
        var until = last.at().plusSeconds(catalogue.policy().undoSeconds());
        var ticket = last.before().ticket();
        return at.isAfter(until) ? null : new Undo(last.step(), ticket, ticket.number(), until);
    }
}
