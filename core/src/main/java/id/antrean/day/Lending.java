package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.LendCounter;
import id.antrean.day.DayEvent.CounterLent;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.ServiceId;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A counter lent to other services for today.
 *
 * <ol>
 *   <li>It serves them beside its own, at once if it is open, and from its opening if it is not.
 *   <li>Lent to none, it is taken back: who is being served there is served on.
 *   <li>It ends with the day.
 * </ol>
 */
final class Lending {
    private Lending() {}

    static Decision lend(LendCounter lend, DayState day) {
        var catalogue = day.requireCatalogue();
        var counter = catalogue.counter(lend.counter()).orElse(null);
        if (counter == null) return Seat.unknown(lend.counter());
        for (var service : lend.services()) {
            if (catalogue.service(service).isEmpty()) {
                return refuse(Kind.UNKNOWN_SERVICE, "service", service.value());
            }
        }
        var before = day.lentTo(lend.counter());
        if (before.equals(lend.services())) return refuse(Kind.ALREADY_LENT, "counter", counter.name());
        var now = new LinkedHashSet<ServiceId>(
                day.counter(lend.counter()).map(CounterState::services).orElse(counter.services()));
        before.stream().filter(service -> !counter.services().contains(service)).forEach(now::remove);
        now.addAll(lend.services());
        return accept(new CounterLent(lend.day(), lend.counter(), lend.services(), List.copyOf(now), day.timeOf(lend)));
    }

    /** What a counter may serve today: its own and what it is lent to. */
    static List<ServiceId> mayServe(id.antrean.mall.Counter counter, DayState day) {
        var all = new LinkedHashSet<>(counter.services());
        all.addAll(day.lentTo(counter.counter()));
        return List.copyOf(all);
    }
}
