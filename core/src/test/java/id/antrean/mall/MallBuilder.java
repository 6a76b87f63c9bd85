package id.antrean.mall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small mall for tests: one zone, two agencies, three services, two counters. Change what the test is about. */
public final class MallBuilder {
    public static final MallId MALL = new MallId("uji");
    public static final ZoneId HALL = new ZoneId("aula");
    public static final AgencyId DUKCAPIL = new AgencyId("dukcapil");
    public static final AgencyId IMIGRASI = new AgencyId("imigrasi");
    public static final ServiceId KTP = new ServiceId("ktp");
    public static final ServiceId KK = new ServiceId("kk");
    public static final ServiceId PASPOR = new ServiceId("paspor");
    public static final CounterId ONE = new CounterId("c1");
    public static final CounterId TWO = new CounterId("c2");

    public int numberDigits = 3;
    public final List<Zone> zones = new ArrayList<>();
    public final List<Agency> agencies = new ArrayList<>();
    public final List<Service> services = new ArrayList<>();
    public final List<Counter> counters = new ArrayList<>();
    public final Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    public final Map<LocalDate, SpecialDay> specialDays = new HashMap<>();
    public Policy policy;
    public Term term = Term.ALWAYS;
    public boolean training;
    public final List<Words> messages = new ArrayList<>();

    private MallBuilder() {
        zones.add(new Zone(HALL, words("Aula"), words("Lantai 1")));
        agencies.add(agency(DUKCAPIL, "A", null));
        agencies.add(agency(IMIGRASI, "H", 20));
        services.add(service(KTP, DUKCAPIL, 10, 60));
        services.add(service(KK, DUKCAPIL, 12, null));
        services.add(service(PASPOR, IMIGRASI, 20, null));
        counters.add(new Counter(ONE, "1", HALL, List.of(KTP, KK)));
        counters.add(new Counter(TWO, "2", HALL, List.of(PASPOR)));
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            week.put(day, new Hours(List.of(span("07:30", "14:30")), List.of(span("08:00", "15:00")), null));
        }
        week.put(
                DayOfWeek.FRIDAY,
                new Hours(
                        List.of(span("07:30", "11:00"), span("13:00", "14:30")),
                        List.of(span("08:00", "11:30"), span("13:00", "15:00")),
                        new Words("Istirahat salat Jumat", "Friday prayer")));
        policy = policy(List.of(new PriorityClass("elderly", words("Lansia"), 30)), 60, 60, "04:00", "17:00");
    }

    public static MallBuilder aMall() {
        return new MallBuilder();
    }

    public Catalogue build() {
        return new Catalogue(
                MALL,
                words("Mal Uji"),
                java.time.ZoneId.of("Asia/Pontianak"),
                numberDigits,
                zones,
                agencies,
                services,
                counters,
                week,
                specialDays,
                policy,
                List.of(),
                term,
                training,
                messages);
    }

    public static Agency agency(AgencyId agency, String prefix, @Nullable Integer quota) {
        return new Agency(agency, words(agency.value()), prefix, HALL, quota);
    }

    public static Service service(ServiceId service, AgencyId agency, int minutes, @Nullable Integer quota) {
        return new Service(service, agency, words(service.value()), minutes, quota, List.of(), List.of(), List.of());
    }

    /** With hours of its own. */
    public Agency open(Agency agency, Map<DayOfWeek, Hours> week) {
        return new Agency(agency.agency(), agency.name(), agency.prefix(), agency.zone(), agency.quota(), week);
    }

    /** With hours of its own. */
    public Service open(Service it, Map<DayOfWeek, Hours> week) {
        return new Service(
                it.service(),
                it.agency(),
                it.name(),
                it.minutes(),
                it.quota(),
                it.documents(),
                it.outcomes(),
                it.items(),
                week);
    }

    public static Policy policy(List<PriorityClass> classes, int longest, int undo, String turn, String end) {
        return new Policy(classes, longest, undo, LocalTime.parse(turn), LocalTime.parse(end));
    }

    public static Words words(String text) {
        return new Words(text, text);
    }

    public static TimeSpan span(String from, String to) {
        return new TimeSpan(LocalTime.parse(from), LocalTime.parse(to));
    }
}
