package id.antrean.day;

import static id.antrean.day.SmallMall.SETOR;

import id.antrean.mall.Agency;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Hours;
import id.antrean.mall.Policy;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Malls whose hours, dates or limits differ from {@link SmallMall}'s. */
final class Calendars {
    private Calendars() {}

    static TimeSpan span(String from, String to) {
        return new TimeSpan(LocalTime.parse(from), LocalTime.parse(to));
    }

    static Hours hours(TimeSpan kiosk, TimeSpan service) {
        return new Hours(List.of(kiosk), List.of(service), null);
    }

    /** With own hours of some services, and of the bank. */
    static Catalogue openedAt(
            Catalogue mall, Map<ServiceId, Map<DayOfWeek, Hours>> services, Map<DayOfWeek, Hours> bank) {
        var bankId = mall.service(SETOR).orElseThrow().agency();
        var agencies = mall.agencies().stream()
                .map(it -> it.agency().equals(bankId)
                        ? new Agency(it.agency(), it.name(), it.prefix(), it.zone(), it.quota(), bank)
                        : it)
                .toList();
        var own = mall.services().stream()
                .map(it -> new Service(
                        it.service(),
                        it.agency(),
                        it.name(),
                        it.minutes(),
                        it.quota(),
                        it.documents(),
                        it.outcomes(),
                        it.items(),
                        services.getOrDefault(it.service(), Map.of())))
                .toList();
        return with(mall, mall.timeZone(), agencies, own, mall.week(), mall.specialDays(), mall.policy());
    }

    static Catalogue onSpecialDay(Catalogue mall, LocalDate date, String name, Hours hours) {
        var days = new HashMap<>(mall.specialDays());
        days.put(date, new SpecialDay(new Words(name, name), hours));
        return with(mall, mall.timeZone(), mall.agencies(), mall.services(), mall.week(), days, mall.policy());
    }

    /** Open every evening from 18:00 to 01:30, kiosk until 01:00; closed at 02:00; the day turns at 04:00. */
    static Catalogue evening(Catalogue mall) {
        var evening = hours(span("17:30", "01:00"), span("18:00", "01:30"));
        var week = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> evening));
        var usual = mall.policy();
        var policy = new Policy(
                usual.priorityClasses(),
                usual.longestWaitMinutes(),
                usual.undoSeconds(),
                LocalTime.of(4, 0),
                LocalTime.of(2, 0));
        return with(mall, mall.timeZone(), mall.agencies(), mall.services(), week, mall.specialDays(), policy);
    }

    private static Catalogue with(
            Catalogue mall,
            java.time.ZoneId timeZone,
            List<Agency> agencies,
            List<Service> services,
            Map<DayOfWeek, Hours> week,
            Map<LocalDate, SpecialDay> specialDays,
            Policy policy) {
        return new Catalogue(
                mall.mall(),
                mall.name(),
                timeZone,
                mall.numberDigits(),
                mall.zones(),
                agencies,
                services,
                mall.counters(),
                week,
                specialDays,
                policy);
    }
}
