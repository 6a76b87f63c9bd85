package id.antrean.board;

import id.antrean.board.Board.Calling;
import id.antrean.board.Board.CounterLight;
import id.antrean.board.Board.CounterSign;
import id.antrean.board.Board.Missed;
import id.antrean.board.Board.Previous;
import id.antrean.board.Board.SuspendedService;
import id.antrean.board.Board.ZoneLine;
import id.antrean.board.LiveDays.Call;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Leg;
import id.antrean.day.LegState;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import id.antrean.mall.ZoneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks, from one live day, what one zone's board shows. */
final class BoardPainter {
    private final LiveDay day;
    private final Catalogue catalogue;
    private final @Nullable ZoneId zone;
    private final Instant now;
    private final Map<ServiceId, ZoneId> zoneOfService = new HashMap<>();
    private final Map<TicketId, Call> lastCall = new HashMap<>();

    BoardPainter(LiveDay day, @Nullable ZoneId zone, Instant now) {
        this.day = day;
        this.catalogue = day.catalogue();
        this.zone = zone;
        this.now = now;
        for (var service : catalogue.services()) {
            catalogue.agency(service.agency()).ifPresent(agency -> zoneOfService.put(service.service(), agency.zone()));
        }
        for (var call : day.calls()) lastCall.put(call.ticket(), call);
    }

    Board paint() {
        var closed = ClosedText.of(day, now);
        return new Board(
                catalogue.mall(),
                catalogue.name(),
                day.day().date(),
                day.position(),
                closed.isEmpty(),
                closed.orElse(null),
                zones(),
                calling(),
                previous(),
                missed(),
                counters(),
                suspended());
    }

    private boolean shown(@Nullable ZoneId of) {
        return zone == null || zone.equals(of);
    }

    private List<ZoneLine> zones() {
        var waiting = new HashMap<ZoneId, Integer>();
        day.state().legs().waiting().forEach(leg -> {
            var of = zoneOfService.get(leg.service());
            if (of != null) waiting.merge(of, 1, Integer::sum);
        });
        return catalogue.zones().stream()
                .filter(each -> shown(each.zone()))
                .map(each -> new ZoneLine(each.zone(), each.name(), waiting.getOrDefault(each.zone(), 0)))
                .toList();
    }

    private List<Calling> calling() {
        return day.state().legs().stream()
                .map(this::callingOf)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Calling::position)
                        .thenComparing(Calling::calledAt)
                        .thenComparing(Calling::number)
                        .reversed())
                .toList();
    }

    private @Nullable Calling callingOf(Leg leg) {
        if (!isAtCounter(leg) || leg.counter() == null) return null;
        var counter = catalogue.counter(leg.counter()).orElse(null);
        if (counter == null || !shown(counter.zone())) return null;
        var call = lastCall.get(leg.ticket());
        return new Calling(
                call == null ? 0 : call.position(),
                leg.ticket().number(),
                counter.name(),
                counter.counter(),
                counter.zone(),
                nameOf(leg.service()),
                Mark.of(leg),
                leg.state(),
                leg.calledAt() == null ? leg.joinedAt() : leg.calledAt(),
                leg.calls());
    }

    private static boolean isAtCounter(Leg leg) {
        return leg.state() == LegState.CALLED || leg.state() == LegState.SERVING;
    }

    private List<Missed> missed() {
        return day.state().legs().stream()
                .flatMap(leg -> missedOf(leg).stream())
                .sorted(Comparator.comparing(Missed::backBy).reversed())
                .toList();
    }

    private Optional<Missed> missedOf(Leg leg) {
        var aside = leg.aside();
        if (aside == null) return Optional.empty();
        return catalogue
                .counter(aside.counter())
                .filter(counter -> shown(counter.zone()))
                .map(counter -> new Missed(leg.ticket().number(), counter.name(), counter.zone(), aside.backBy()));
    }

    private List<Previous> previous() {
        var shown = new ArrayList<Previous>();
        var seen = new HashSet<TicketId>();
        for (var call : day.calls().reversed()) {
            if (shown.size() == Board.PREVIOUS_MAX) break;
            if (!shown(call.zone()) || !seen.add(call.ticket()) || isNotOver(call)) continue;
            shown.add(new Previous(call.position(), call.ticket().number(), counterName(call), call.zone(), call.at()));
        }
        return shown;
    }

    /** Whether its ticket is still at a counter or set aside, or back in the line because the call was undone. */
    private boolean isNotOver(Call call) {
        var leg = day.state().legs().find(call.ticket()).orElse(null);
        return leg != null && (isAtCounter(leg) || leg.aside() != null || wasUndone(call, leg));
    }

    /** It waits, and did so before the call: only undo brings a leg back. A transfer makes a new one, joined later. */
    private static boolean wasUndone(Call call, Leg leg) {
        return leg.state() == LegState.WAITING
                && leg.service().equals(call.service())
                && !leg.joinedAt().isAfter(call.at());
    }

    private String counterName(Call call) {
        return catalogue
                .counter(call.counter())
                .map(Counter::name)
                .orElse(call.counter().value());
    }

    private List<CounterSign> counters() {
        return catalogue.counters().stream()
                .filter(counter -> shown(counter.zone()))
                .map(this::sign)
                .toList();
    }

    private CounterSign sign(Counter counter) {
        var state = day.state().counter(counter.counter()).orElse(null);
        if (state == null) {
            return new CounterSign(
                    counter.counter(),
                    counter.name(),
                    counter.zone(),
                    CounterLight.CLOSED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        var leg = state.ticket() == null
                ? null
                : day.state().legs().find(state.ticket()).orElse(null);
        return new CounterSign(
                counter.counter(),
                counter.name(),
                counter.zone(),
                switch (state.status()) {
                    case OPEN -> CounterLight.OPEN;
                    case PAUSED -> CounterLight.PAUSED;
                },
                state.pause(),
                state.pausedUntil(),
                leg == null ? null : leg.ticket().number(),
                leg == null ? null : leg.state(),
                leg == null ? null : nameOf(leg.service()),
                leg == null ? null : Mark.of(leg));
    }

    private List<SuspendedService> suspended() {
        return catalogue.services().stream()
                .filter(service -> shown(zoneOfService.get(service.service())))
                .flatMap(service -> day.state().suspension(service.service()).stream()
                        .map(since -> new SuspendedService(
                                service.service(), service.name(), since.reason(), since.expectedReturn())))
                .toList();
    }

    private Words nameOf(ServiceId service) {
        return catalogue
                .service(service)
                .map(id.antrean.mall.Service::name)
                .orElseGet(() -> new Words(service.value(), service.value()));
    }
}
