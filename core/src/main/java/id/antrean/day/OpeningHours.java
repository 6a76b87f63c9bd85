package id.antrean.day;

import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Hours;
import id.antrean.mall.ServiceId;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When tickets may be taken and when counters may call.
 *
 * <ol>
 *   <li>On a closed day neither. An agency or a service may have hours of its own, within the mall's.
 *   <li>The kiosk has hours of its own: it opens before service and closes before it.
 *   <li>Nobody is called before service begins or in a break; who has been called is served on.
 *   <li>After the last service hour counters go on until everybody who has a ticket is served.
 * </ol>
 */
public final class OpeningHours {
    private static final Words BREAK = new Words("Istirahat", "Break");

    private final Catalogue catalogue;
    private final LocalDate date;
    private final Hours hours;

    /** The mall's own. */
    public OpeningHours(Catalogue catalogue, LocalDate date) {
        this(catalogue, date, catalogue.hoursOn(date));
    }

    private OpeningHours(Catalogue catalogue, LocalDate date, Hours hours) {
        this.catalogue = catalogue;
        this.date = date;
        this.hours = hours;
    }

    /** Those of a service on this day; the mall's for one that the catalogue has no more. */
    static OpeningHours of(DayState day, ServiceId service) {
        var catalogue = day.requireCatalogue();
        var date = day.requireDay().date();
        return catalogue
                .service(service)
                .map(it -> new OpeningHours(catalogue, date, catalogue.hoursOn(it, date)))
                .orElseGet(() -> new OpeningHours(catalogue, date));
    }

    boolean sameAs(OpeningHours other) {
        return hours.equals(other.hours);
    }

    /** Why there is no service for the whole day; empty when there is. */
    public Optional<Refusal> closedToday() {
        if (!hours.isClosed()) return Optional.empty();
        if (!catalogue.hoursOn(date).isClosed()) return Optional.of(Refusal.of(Kind.SERVICE_CLOSED_TODAY));
        var special = catalogue.specialDays().get(date);
        return Optional.of(
                special == null
                        ? Refusal.of(Kind.CLOSED_TODAY)
                        : Refusal.of(Kind.HOLIDAY).with("name", special.name()));
    }

    /** Why no ticket may be taken at this instant; empty when one may. */
    public Optional<Refusal> kioskClosed(Instant at) {
        return closedToday().or(() -> {
            if (within(hours.kiosk(), at)) return Optional.empty();
            var opens = next(hours.kiosk(), at);
            if (opens == null) return Optional.of(Refusal.of(Kind.KIOSK_CLOSED));
            return Optional.of(
                    before(hours.kiosk(), at) ? timed(Kind.KIOSK_NOT_OPEN, opens) : named(Kind.KIOSK_BREAK, opens));
        });
    }

    /** When tickets may be taken next; empty while they may, and when they may not any more today. */
    public Optional<Instant> kioskOpensAt(Instant at) {
        return within(hours.kiosk(), at) ? Optional.empty() : Optional.ofNullable(next(hours.kiosk(), at));
    }

    /** Why no counter may call at this instant: service has not begun, or there is a break; empty when one may. */
    public Optional<Refusal> notCalling(Instant at) {
        if (hours.isClosed() || within(hours.service(), at)) return Optional.empty();
        var begins = next(hours.service(), at);
        if (begins == null) return Optional.empty();
        return Optional.of(
                before(hours.service(), at)
                        ? timed(Kind.SERVICE_NOT_STARTED, begins)
                        : named(Kind.SERVICE_BREAK, begins));
    }

    /** Whether the day's service has not begun yet. */
    boolean isBeforeService(Instant at) {
        return before(hours.service(), at);
    }

    /** Whether service hours of the day are over. */
    public boolean serviceOver(Instant at) {
        return hours.isClosed() || (!within(hours.service(), at) && next(hours.service(), at) == null);
    }

    /** Whether the last service hour has passed by then. */
    boolean isOverAt(Instant then) {
        return !hours.service().isEmpty()
                && !then.isBefore(instant(hours.service().getLast().to()));
    }

    /** The instant at which this much service time has passed since {@code at}, breaks left out. */
    Instant afterWork(Instant at, Duration work) {
        var now = at;
        var left = work;
        for (var span : hours.service()) {
            var from = instant(span.from());
            var to = instant(span.to());
            if (!now.isBefore(to)) continue;
            if (now.isBefore(from)) now = from;
            var room = Duration.between(now, to);
            if (left.compareTo(room) <= 0) return now.plus(left);
            left = left.minus(room);
            now = to;
        }
        return now.plus(left);
    }

    private boolean within(List<TimeSpan> spans, Instant at) {
        return spans.stream().anyMatch(span -> !at.isBefore(instant(span.from())) && at.isBefore(instant(span.to())));
    }

    private boolean before(List<TimeSpan> spans, Instant at) {
        return !spans.isEmpty() && at.isBefore(instant(spans.getFirst().from()));
    }

    private @Nullable Instant next(List<TimeSpan> spans, Instant at) {
        return spans.stream()
                .map(span -> instant(span.from()))
                .filter(from -> from.isAfter(at))
                .findFirst()
                .orElse(null);
    }

    private Refusal timed(Kind kind, Instant at) {
        return Refusal.of(kind, "time", Clocks.text(at, catalogue), "zone", Clocks.zone(at, catalogue));
    }

    private Refusal named(Kind kind, Instant at) {
        var name = hours.breakName() == null ? BREAK : hours.breakName();
        return timed(kind, at).with("name", name);
    }

    private Instant instant(LocalTime time) {
        return catalogue.instant(date, time);
    }
}
