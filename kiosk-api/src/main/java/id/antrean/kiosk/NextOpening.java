package id.antrean.kiosk;

import id.antrean.day.Refusal;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When tickets can be had again on a later day, as the calendar says today. */
final class NextOpening {
    private static final int DAYS_AHEAD = 31;

    /** What another day mends. */
    private static final Set<Refusal.Kind> FOR_TODAY = EnumSet.of(
            Refusal.Kind.DAY_CLOSED,
            Refusal.Kind.HOLIDAY,
            Refusal.Kind.CLOSED_TODAY,
            Refusal.Kind.SERVICE_CLOSED_TODAY,
            Refusal.Kind.KIOSK_CLOSED,
            Refusal.Kind.QUOTA_FULL,
            Refusal.Kind.AGENCY_QUOTA_FULL,
            Refusal.Kind.SERIES_FULL);

    private NextOpening() {}

    /** @return empty where no day helps, or none of the next month is open */
    static Optional<Instant> of(Refusal why, Service service, Catalogue catalogue, LocalDate today) {
        if (!FOR_TODAY.contains(why.kind())) return Optional.empty();
        return Stream.iterate(today.plusDays(1), date -> date.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(date -> catalogue.hoursOn(service, date).kiosk().stream()
                        .map(span -> catalogue.instant(date, span.from()))
                        .limit(1))
                .findFirst();
    }
}
