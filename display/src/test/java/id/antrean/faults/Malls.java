package id.antrean.faults;

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

/** Malls in which it is about noon whenever the faults are run, and the order is by standing alone. */
final class Malls {
    static final int COUNTERS = 3;
    static final List<String> SERVICES = List.of("ktp", "kk");

    private static final int NOON = 12;

    private Malls() {}

    static MallId mall(int number) {
        return new MallId("mall-" + number);
    }

    static Catalogue catalogue(int number) {
        var zone = new ZoneId("utama");
        var agency = new AgencyId("dukcapil");
        var services = SERVICES.stream().map(ServiceId::new).toList();
        var open = List.of(new TimeSpan(LocalTime.of(4, 0), LocalTime.of(23, 50)));
        var elderly = new PriorityClass("elderly", both("Lansia"), 30);
        return new Catalogue(
                mall(number),
                both("Mal " + number),
                noonNow(),
                4,
                List.of(new Zone(zone, both("Utama"), both("Lantai 1"))),
                List.of(new Agency(agency, both("Dukcapil"), "A", zone, null)),
                services.stream()
                        .map(id -> new Service(
                                id, agency, both(id.value()), 10, null, List.of(), List.of(Service.DONE), List.of()))
                        .toList(),
                IntStream.rangeClosed(1, COUNTERS)
                        .mapToObj(n -> new Counter(new CounterId("c" + n), String.valueOf(n), zone, services))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> new Hours(open, open, null))),
                Map.of(),
                new Policy(List.of(elderly), 60, 60, LocalTime.of(4, 0), LocalTime.of(23, 55)));
    }

    private static java.time.ZoneId noonNow() {
        int east = NOON - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return java.time.ZoneId.of(east == 0 ? "Etc/GMT" : "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east));
    }

    private static Words both(String text) {
        return new Words(text, text);
    }
}
