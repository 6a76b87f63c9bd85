package id.antrean.day.order;

import id.antrean.With;
import id.antrean.day.SmallMall;
import id.antrean.mall.Absence;
import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.Ordering;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Visits;
import id.antrean.mall.Walk;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Malls of a few services and counters that say of the order what a policy is about, and little else. */
final class OrderMalls {
    private static final ZoneId ZONE = new ZoneId("aula");
    private static final ZoneId UPSTAIRS = new ZoneId("atas");
    private static final AgencyId AGENCY = new AgencyId("dinas");
    private static final AgencyId BANK = new AgencyId("bank");
    private static final Hours HOURS = new Hours(
            List.of(new TimeSpan(LocalTime.of(7, 0), LocalTime.of(16, 0))),
            List.of(new TimeSpan(LocalTime.of(8, 0), LocalTime.of(16, 30))),
            null);

    private final SplittableRandom random;
    private final PolicyKind kind;

    OrderMalls(SplittableRandom random, PolicyKind kind) {
        this.random = random;
        this.kind = kind;
    }

    Catalogue mall() {
        var services = IntStream.range(0, 2 + upTo(2))
                .mapToObj(n -> new ServiceId("s" + n))
                .toList();
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, HOURS);
        var mall = new Catalogue(
                SmallMall.MALL,
                both("Mal"),
                java.time.ZoneId.of("Asia/Pontianak"),
                3,
                List.of(
                        new Zone(ZONE, both("Aula"), both("Lantai 1")),
                        new Zone(UPSTAIRS, both("Atas"), both("Lantai 2"))),
                List.of(
                        new Agency(AGENCY, both("Dinas"), "A", ZONE, null),
                        new Agency(BANK, both("Bank"), "L", UPSTAIRS, null)),
                IntStream.range(0, services.size())
                        .mapToObj(n -> new Service(
                                services.get(n),
                                n % 2 == 0 ? AGENCY : BANK,
                                both(services.get(n).value()),
                                10,
                                null,
                                List.of(),
                                List.of(),
                                List.of()))
                        .toList(),
                counters(services),
                week,
                Map.of(),
                policy(services));
        return With.changed(mall, "walks", List.of(new Walk(ZONE, UPSTAIRS, upTo(10))));
    }

    private List<Counter> counters(List<ServiceId> services) {
        int many = 2 + upTo(2);
        return IntStream.range(0, many)
                .mapToObj(n -> new Counter(
                        new CounterId("c" + (n + 1)),
                        String.valueOf(n + 1),
                        n % 2 == 0 ? ZONE : UPSTAIRS,
                        n == 0 ? services : some(services),
                        isAbout(PolicyKind.PRIORITY_FIRST) && random.nextBoolean()))
                .toList();
    }

    private List<ServiceId> some(List<ServiceId> services) {
        var some = new ArrayList<>(services);
        some.removeIf(service -> random.nextBoolean());
        return some.isEmpty() ? List.of(services.getFirst()) : some;
    }

    private Policy policy(List<ServiceId> services) {
        var policy = new Policy(
                kind == PolicyKind.SINGLE_LINE ? List.of() : List.of(lansia(5 + upTo(55)), ibu(5 + upTo(55))),
                isAbout(PolicyKind.LONGEST_WAIT) ? 5 + upTo(40) : 480,
                600,
                LocalTime.of(4, 0),
                LocalTime.of(17, 0),
                new Absence(30, 1 + upTo(5), upTo(30)),
                isAbout(PolicyKind.TURNS) || (kind == PolicyKind.LONGEST_WAIT && random.nextBoolean())
                        ? new Ordering.Alternating(1 + upTo(3))
                        : Ordering.USUAL,
                60,
                isAbout(PolicyKind.CLERK_WEIGHTS) ? weights(services) : Map.of(),
                false,
                60);
        return With.changed(policy, "visits", new Visits(upTo(60), 1 + upTo(20), 15));
    }

    private boolean isAbout(PolicyKind policy) {
        return kind == policy || kind == PolicyKind.ALL_TOGETHER;
    }

    private Map<String, Map<ServiceId, Integer>> weights(List<ServiceId> services) {
        var weights = new HashMap<String, Map<ServiceId, Integer>>();
        for (var clerk : OrderDay.CLERKS) {
            var its = new HashMap<ServiceId, Integer>();
            for (var service : services) if (random.nextBoolean()) its.put(service, 2 + upTo(3));
            if (!its.isEmpty()) weights.put(clerk, its);
        }
        return weights;
    }

    private static PriorityClass lansia(int minutes) {
        return new PriorityClass("lansia", new Words("Lansia", "Elderly"), minutes);
    }

    private static PriorityClass ibu(int minutes) {
        return new PriorityClass("ibu-hamil", new Words("Ibu hamil", "Pregnant"), minutes);
    }

    private static Words both(String text) {
        return new Words(text, text);
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
