package id.antrean.day;

import id.antrean.mall.Absence;
import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Choice;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.LateTicket;
import id.antrean.mall.MallId;
import id.antrean.mall.Ordering;
import id.antrean.mall.Plausible;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.SpecialDay;
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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small malls of any shape that may be published: whatever a policy may say, some of them say. */
public final class RandomMalls {
    private static final MallId MALL = new MallId("acak");
    private static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
    private static final List<String> PREFIXES = List.of("A", "B", "CD");

    private final SplittableRandom random;

    private RandomMalls(SplittableRandom random) {
        this.random = random;
    }

    public static Catalogue of(SplittableRandom random) {
        var malls = new RandomMalls(random);
        return malls.mall(MALL, java.time.ZoneId.of(malls.one(ZONES)));
    }

    /** The same mall on the same clock, with anything else otherwise. */
    static Catalogue changed(SplittableRandom random, Catalogue catalogue) {
        return new RandomMalls(random).mall(catalogue.mall(), catalogue.timeZone());
    }

    /** Another policy for a mall. */
    public static Policy policy(SplittableRandom random, List<ServiceId> services) {
        return new RandomMalls(random).policy(services);
    }

    private Catalogue mall(MallId mall, java.time.ZoneId clock) {
        var agencies = list(1 + upTo(2), this::agency);
        var services = list(agencies.size() + upTo(3), n -> service(n, agencies));
        var keys = services.stream().map(Service::service).toList();
        return new Catalogue(
                mall,
                both("Mal Acak"),
                clock,
                2 + upTo(1),
                List.of(zone("z0"), zone("z1")),
                agencies,
                services,
                counters(keys),
                week(),
                oneIn(40) ? Map.of(SmallMall.TUESDAY, new SpecialDay(both("Libur"), Hours.CLOSED)) : Map.of(),
                policy(keys),
                oneIn(2) ? List.of() : List.of(new Walk(new ZoneId("z0"), new ZoneId("z1"), upTo(10))));
    }

    private Policy policy(List<ServiceId> services) {
        int most = 10 * upTo(12);
        return new Policy(
                list(upTo(3), n -> new PriorityClass("kelas-" + n, both("Kelas " + n), upTo(most), upTo(60))),
                oneIn(2) ? 1 + upTo(60) : 1 + upTo(479),
                oneIn(2) ? 60 : upTo(600),
                LocalTime.of(4, 0),
                LocalTime.of(16 + upTo(3), 0),
                new Absence(oneIn(2) ? 10 : 1 + upTo(119), oneIn(2) ? 3 : 1 + upTo(49), oneIn(2) ? 20 : upTo(240)),
                oneIn(3) ? new Ordering.Alternating(1 + upTo(3)) : Ordering.USUAL,
                most,
                weights(services),
                oneIn(4),
                5 + upTo(60),
                new Visits(oneIn(2) ? 60 : upTo(480), 1 + upTo(30), upTo(30)),
                new Plausible(1 + upTo(5), 2 + upTo(10), upTo(60)),
                List.of(LateTicket.values()).get(upTo(2)),
                oneIn(2));
    }

    private Map<String, Map<ServiceId, Integer>> weights(List<ServiceId> services) {
        Map<ServiceId, Integer> weights = new HashMap<>();
        for (var service : services) if (oneIn(2)) weights.put(service, 2 + upTo(8));
        return oneIn(2) ? Map.of() : Map.of("rina", weights);
    }

    private Zone zone(String key) {
        return new Zone(new ZoneId(key), both(key), both("Lantai"), upTo(20));
    }

    private Agency agency(int n) {
        return new Agency(new AgencyId("a" + n), both("A" + n), PREFIXES.get(n), new ZoneId("z" + upTo(1)), quota(60));
    }

    private Service service(int n, List<Agency> agencies) {
        return new Service(
                new ServiceId("s" + n),
                agencies.get(n % agencies.size()).agency(),
                both("S" + n),
                1 + upTo(30),
                quota(30),
                List.of(),
                oneIn(2) ? List.of() : List.of(Service.DONE, new Choice("incomplete", both("Kurang"))),
                oneIn(2) ? List.of() : List.of(new Choice("pages", both("Lembar"))),
                Map.of(),
                oneIn(3) ? 1 + upTo(4) : 1,
                oneIn(3) ? list(1 + upTo(1), it -> new ServiceId("s" + upTo(n))) : List.of());
    }

    private @Nullable Integer quota(int most) {
        return oneIn(3) ? 1 + upTo(most - 1) : null;
    }

    private List<Counter> counters(List<ServiceId> services) {
        int counters = 1 + upTo(4);
        List<List<ServiceId>> serves = new ArrayList<>();
        for (int i = 0; i < counters; i++) serves.add(new ArrayList<>());
        for (var service : services) {
            int home = upTo(counters - 1);
            for (int i = 0; i < counters; i++)
                if (i == home || oneIn(2)) serves.get(i).add(service);
        }
        for (var its : serves) if (its.isEmpty()) its.add(one(services));
        return list(
                counters,
                n -> new Counter(
                        new CounterId("c" + n),
                        String.valueOf(n + 1),
                        new ZoneId("z" + upTo(1)),
                        serves.get(n),
                        oneIn(4)));
    }

    /** The same hours every day, with a break or without. */
    private Map<DayOfWeek, Hours> week() {
        var straight = new Hours(List.of(span(7, 14)), List.of(span(8, 15)), null);
        var kiosk = List.of(span(7, 11), span(13, 14));
        var broken = new Hours(kiosk, List.of(span(8, 12), span(13, 15)), oneIn(2) ? null : both("Istirahat"));
        var hours = oneIn(2) ? straight : broken;
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, hours);
        return week;
    }

    private static TimeSpan span(int from, int to) {
        return new TimeSpan(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static Words both(String text) {
        return new Words(text, text);
    }

    private static <T> List<T> list(int size, IntFunction<T> entry) {
        return IntStream.range(0, size).mapToObj(entry).toList();
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
