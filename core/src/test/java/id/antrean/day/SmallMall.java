package id.antrean.day;

import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Choice;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.MallId;
import id.antrean.mall.Ordering;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mall small enough to keep in one's head: two agencies, three services, three counters. KTP and KK are
 * dukcapil's (numbers A…), SETOR is the bank's (numbers L…). Counter 1 serves KTP and KK, counter 2 KTP, counter 3 SETOR.
 */
public final class SmallMall {
    public static final MallId MALL = new MallId("kecil");
    /** A Tuesday. */
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    public static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);
    public static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 25);
    public static final DayId DAY = new DayId(MALL, TUESDAY);

    public static final ServiceId KTP = new ServiceId("ktp");
    public static final ServiceId KK = new ServiceId("kk");
    public static final ServiceId SETOR = new ServiceId("setor");
    public static final CounterId COUNTER_1 = new CounterId("c1");
    public static final CounterId COUNTER_2 = new CounterId("c2");
    public static final CounterId COUNTER_3 = new CounterId("c3");
    public static final ClerkId RINA = new ClerkId("rina");
    public static final ClerkId BUDI = new ClerkId("budi");
    public static final int CREDIT_MINUTES = 30;

    private static final AgencyId DUKCAPIL = new AgencyId("dukcapil");
    private static final AgencyId BANK = new AgencyId("bank");
    private static final ZoneId ZONE = new ZoneId("timur");

    private SmallMall() {}

    public static Catalogue catalogue() {
        return catalogue(null, null);
    }

    /** With a quota a day for KTP and one for dukcapil; null for no limit. */
    public static Catalogue catalogue(@Nullable Integer ktpQuota, @Nullable Integer agencyQuota) {
        return new Catalogue(
                MALL,
                both("Mal Kecil"),
                java.time.ZoneId.of("Asia/Pontianak"),
                3,
                List.of(new Zone(ZONE, both("Timur"), both("Lantai 1"))),
                List.of(
                        new Agency(DUKCAPIL, both("Dukcapil"), "A", ZONE, agencyQuota),
                        new Agency(BANK, both("Bank"), "L", ZONE, null)),
                List.of(
                        service(KTP, DUKCAPIL, 10, ktpQuota),
                        service(KK, DUKCAPIL, 12, null),
                        service(SETOR, BANK, 4, null)),
                List.of(
                        new Counter(COUNTER_1, "1", ZONE, List.of(KTP, KK)),
                        new Counter(COUNTER_2, "2", ZONE, List.of(KTP)),
                        new Counter(COUNTER_3, "3", ZONE, List.of(SETOR))),
                week(),
                Map.of(HOLIDAY, new SpecialDay(both("Hari Raya Natal"), Hours.CLOSED)),
                new Policy(
                        List.of(new PriorityClass("elderly", new Words("Lansia", "Elderly"), CREDIT_MINUTES)),
                        60,
                        60,
                        LocalTime.of(4, 0),
                        LocalTime.of(17, 0)));
    }

    /** The same, with priority and regular visitors sharing a line otherwise, and clerks who weigh services. */
    public static Catalogue ordered(Ordering ordering, Map<String, Map<ServiceId, Integer>> clerkWeights) {
        return with(policy(ordering, clerkWeights, false));
    }

    /** The same, where only a supervisor closes counters. */
    public static Catalogue closingNeedsConsent() {
        return with(policy(Ordering.USUAL, Map.of(), true));
    }

    private static Policy policy(
            Ordering ordering, Map<String, Map<ServiceId, Integer>> clerkWeights, boolean closingNeedsConsent) {
        var usual = catalogue().policy();
        return new Policy(
                usual.priorityClasses(),
                usual.longestWaitMinutes(),
                usual.undoSeconds(),
                usual.dayTurn(),
                usual.dayEnd(),
                usual.absence(),
                ordering,
                usual.creditLimitMinutes(),
                clerkWeights,
                closingNeedsConsent,
                usual.silentMinutes());
    }

    private static Catalogue with(Policy policy) {
        var mall = catalogue();
        return with(mall, mall.counters(), policy);
    }

    /** The same, with some of its counters serving priority first. */
    public static Catalogue priorityFirst(CounterId... which) {
        var mall = catalogue();
        var counters = mall.counters().stream()
                .map(it -> new Counter(
                        it.counter(),
                        it.name(),
                        it.zone(),
                        it.services(),
                        List.of(which).contains(it.counter())))
                .toList();
        return with(mall, counters, mall.policy());
    }

    private static Catalogue with(Catalogue mall, List<Counter> counters, Policy policy) {
        return new Catalogue(
                mall.mall(),
                mall.name(),
                mall.timeZone(),
                mall.numberDigits(),
                mall.zones(),
                mall.agencies(),
                mall.services(),
                counters,
                mall.week(),
                mall.specialDays(),
                policy);
    }

    private static Service service(ServiceId id, AgencyId agency, int minutes, @Nullable Integer quota) {
        return new Service(
                id,
                agency,
                both(id.value()),
                minutes,
                quota,
                List.of(),
                List.of(Service.DONE, new Choice("incomplete", both("Berkas kurang"))),
                List.of(new Choice("pages", both("Lembar"))));
    }

    private static Map<DayOfWeek, Hours> week() {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        var usual = new Hours(List.of(span("07:30", "14:30")), List.of(span("08:00", "15:00")), null);
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            week.put(day, usual);
        }
        week.put(
                DayOfWeek.FRIDAY,
                new Hours(
                        List.of(span("07:30", "11:00"), span("13:00", "14:30")),
                        List.of(span("08:00", "11:30"), span("13:00", "15:00")),
                        new Words("Istirahat salat Jumat", "Friday prayer break")));
        return week;
    }

    /** This time of the Tuesday, Pontianak time; {@code "09:30"} or {@code "09:30:15"}. */
    public static Instant at(String time) {
        return at(TUESDAY, time);
    }

    public static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time))
                .atZone(java.time.ZoneId.of("Asia/Pontianak"))
                .toInstant();
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Words both(String text) {
        return new Words(text, text);
    }
}
