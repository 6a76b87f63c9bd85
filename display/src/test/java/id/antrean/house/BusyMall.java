package id.antrean.house;

import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.MallId;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counters that all serve the same two services, now open: as much contention as a mall can have. */
public final class BusyMall {
    static final MallId MALL = new MallId("ramai");
    static final int COUNTERS = 8;
    public static final List<String> SERVICES = List.of("ktp", "kk");

    private static final int NOON = 12;
    private static final java.time.ZoneId NOON_NOW = noonNow();

    private BusyMall() {}

    /** For a house whose clock is the real one. */
    static Catalogue catalogue() {
        return catalogue(whereItIsNoon());
    }

    static Catalogue catalogue(java.time.ZoneId timeZone) {
        return like(MALL, "Mal Ramai", timeZone, COUNTERS, List.of());
    }

    /** One of the same kind, with so many counters. */
    public static Catalogue like(
            MallId mall, String name, java.time.ZoneId timeZone, int counters, List<PriorityClass> classes) {
        var zone = new ZoneId("utama");
        var agency = new AgencyId("dukcapil");
        var services = SERVICES.stream().map(ServiceId::new).toList();
        var allDay = List.of(new TimeSpan(LocalTime.of(4, 0), LocalTime.of(3, 50)));
        return new Catalogue(
                mall,
                both(name),
                timeZone,
                4,
                List.of(new Zone(zone, both("Utama"), both("Lantai 1"))),
                List.of(new Agency(agency, both("Dukcapil"), "A", zone, null)),
                services.stream()
                        .map(id -> new Service(
                                id, agency, both(id.value()), 10, null, List.of(), List.of(Service.DONE), List.of()))
                        .toList(),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(n -> new Counter(new CounterId("c" + n), String.valueOf(n), zone, services))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> new Hours(allDay, allDay, null))),
                Map.of(),
                new Policy(classes, 60, 60, LocalTime.of(4, 0), LocalTime.of(3, 55)));
    }

    /** The same for all of a run, also when it goes on over the end of an hour. */
    public static java.time.ZoneId whereItIsNoon() {
        return NOON_NOW;
    }

    /** No mall is open for all of a business day: at some hours of the clock its doors would be shut anywhere else. */
    private static java.time.ZoneId noonNow() {
        int east = NOON - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return java.time.ZoneId.of(east == 0 ? "Etc/GMT" : "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east));
    }

    private static Words both(String text) {
        return new Words(text, text);
    }
}
