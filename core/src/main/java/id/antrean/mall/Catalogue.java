package id.antrean.mall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a mall is before anybody comes: the whole of what {@code PUT /catalogue} accepts. Keys are unique and
 * point at something that exists; {@link CatalogueRules} says what is wrong with one that is not so.
 *
 * @param timeZone IANA zone, such as {@code Asia/Pontianak}
 * @param numberDigits digits after the prefix on a ticket: 3 makes A001; 2 to 4
 * @param walks the ways between zones that take a while; a pair that is not there is next door
 * @param week hours for each weekday; a weekday without an entry is closed
 * @param specialDays hours of single dates, over the week's; {@link Hours#CLOSED} for a holiday
 * @param term the dates on which the mall is there; outside of them it is closed
 * @param training whether people only practise here: marked on every screen, and in no figure
 * @param messages what the kiosk tells every visitor before the choice; may be empty
 */
public record Catalogue(
        MallId mall,
        Words name,
        java.time.ZoneId timeZone,
        int numberDigits,
        List<Zone> zones,
        List<Agency> agencies,
        List<Service> services,
        List<Counter> counters,
        Map<DayOfWeek, Hours> week,
        Map<LocalDate, SpecialDay> specialDays,
        Policy policy,
        List<Walk> walks,
        Term term,
        boolean training,
        List<Words> messages) {
    /**
     * Malls that stay, then those for some days, then those for practice. A page that names no mall shows the first: no
     * expo and no practice shall come between it and its own.
     */
    public static final Comparator<Catalogue> STAYING_FIRST = Comparator.comparing(Catalogue::training)
            .thenComparing(catalogue -> !catalogue.term().equals(Term.ALWAYS))
            .thenComparing(catalogue -> catalogue.mall().value());

    public Catalogue {
        walks = List.copyOf(walks);
        zones = List.copyOf(zones);
        agencies = List.copyOf(agencies);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        week = Map.copyOf(week);
        specialDays = Map.copyOf(specialDays);
        messages = List.copyOf(messages);
    }

    /** A mall in which every zone is next door. */
    public Catalogue(
            MallId mall,
            Words name,
            java.time.ZoneId timeZone,
            int numberDigits,
            List<Zone> zones,
            List<Agency> agencies,
            List<Service> services,
            List<Counter> counters,
            Map<DayOfWeek, Hours> week,
            Map<LocalDate, SpecialDay> specialDays,
            Policy policy) {
        this(
                mall,
                name,
                timeZone,
                numberDigits,
                zones,
                agencies,
                services,
                counters,
                week,
                specialDays,
                policy,
                List.of());
    }

    /** A mall that is there to stay, for real visitors, with nothing to tell them all. */
    public Catalogue(
            MallId mall,
            Words name,
            java.time.ZoneId timeZone,
            int numberDigits,
            List<Zone> zones,
            List<Agency> agencies,
            List<Service> services,
            List<Counter> counters,
            Map<DayOfWeek, Hours> week,
            Map<LocalDate, SpecialDay> specialDays,
            Policy policy,
            List<Walk> walks) {
        this(
                mall,
                name,
                timeZone,
                numberDigits,
                zones,
                agencies,
                services,
                counters,
                week,
                specialDays,
                policy,
                walks,
                Term.ALWAYS,
                false,
                List.of());
    }

    /** Minutes from one zone to another; 0 within a zone and to one next door. */
    public int walkMinutes(ZoneId from, ZoneId to) {
        return walks.stream()
                .filter(walk -> walk.joins(from, to))
                .mapToInt(Walk::minutes)
                .max()
                .orElse(0);
    }

    /** The same with special days more; one of a date that has one already takes its place. */
    public Catalogue with(Map<LocalDate, SpecialDay> more) {
        var all = new HashMap<>(specialDays);
        all.putAll(more);
        return new Catalogue(
                mall,
                name,
                timeZone,
                numberDigits,
                zones,
                agencies,
                services,
                counters,
                week,
                all,
                policy,
                walks,
                term,
                training,
                messages);
    }

    /** The hours of one date: closed outside the term; else its special day's, else its weekday's, else closed. */
    public Hours hoursOn(LocalDate date) {
        if (!term.contains(date)) return Hours.CLOSED;
        var special = specialDays.get(date);
        return special != null ? special.hours() : week.getOrDefault(date.getDayOfWeek(), Hours.CLOSED);
    }

    /**
     * The hours of a service on one date.
     *
     * <ol>
     *   <li>Its own week's; without one its agency's; without one the mall's.
     *   <li>A special day of the mall holds for all: nobody opens on a holiday, and nobody beyond its hours.
     *   <li>A special opening on a weekday on which the mall is usually closed is one of every service.
     * </ol>
     */
    public Hours hoursOn(Service service, LocalDate date) {
        var ofMall = hoursOn(date);
        var own = service.week().isEmpty()
                ? agency(service.agency()).map(Agency::week).orElse(Map.of())
                : service.week();
        if (own.isEmpty()
                || week.getOrDefault(date.getDayOfWeek(), Hours.CLOSED).isClosed()) return ofMall;
        return own.getOrDefault(date.getDayOfWeek(), Hours.CLOSED).within(ofMall, policy);
    }

    /** The service date an instant belongs to: before the day's turn (04:00 by default) it is still yesterday's. */
    public LocalDate serviceDate(Instant at) {
        var local = at.atZone(timeZone);
        return local.toLocalTime().isBefore(policy.dayTurn())
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }

    /** When a time of a service date is: before the day's turn it is of the next morning. */
    public Instant instant(LocalDate date, LocalTime time) {
        var day = time.isBefore(policy.dayTurn()) ? date.plusDays(1) : date;
        return day.atTime(time).atZone(timeZone).toInstant();
    }

    /** When a service date is due to be closed. */
    public Instant endOf(LocalDate date) {
        return instant(date, policy.dayEnd());
    }

    public Optional<Zone> zone(ZoneId id) {
        return zones.stream().filter(zone -> zone.zone().equals(id)).findFirst();
    }

    public Optional<Agency> agency(AgencyId id) {
        for (var agency : agencies) { // asked for, as a service and a counter, with every command and every event
            if (agency.agency().equals(id)) return Optional.of(agency);
        }
        return Optional.empty();
    }

    public Optional<Service> service(ServiceId id) {
        for (var service : services) {
            if (service.service().equals(id)) return Optional.of(service);
        }
        return Optional.empty();
    }

    public Optional<Counter> counter(CounterId id) {
        for (var counter : counters) {
            if (counter.counter().equals(id)) return Optional.of(counter);
        }
        return Optional.empty();
    }

    /** The counters that serve a service, in the catalogue's order. */
    public List<Counter> countersFor(ServiceId service) {
        var serving = new ArrayList<Counter>();
        for (var counter : counters) {
            if (counter.services().contains(service)) serving.add(counter);
        }
        return serving;
    }
}
