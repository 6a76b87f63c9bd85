package id.antrean.bench;

import id.antrean.With;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.SmallMall;
import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A day at the largest mall one can think of: ten agencies, forty counters, thousands of visitors. */
public final class BigDay {
    private static final int AGENCIES = 10;
    private static final int SERVICES = 20;
    private static final int COUNTERS = 40;
    private static final int MORNING = 9;
    private static final int HOURS = 24;
    private static final int WEST = 11;

    private final SplittableRandom random;
    private final DayId id;
    private final List<DayEvent> events = new ArrayList<>();
    private DayState day = DayState.EMPTY;
    private Instant now = SmallMall.at("07:30");

    private BigDay(DayId id, long seed) {
        this.id = id;
        random = new SplittableRandom(seed);
    }

    /** What happened on it until so many events had; the day is still open then. */
    public static List<DayEvent> events(int many, long seed) {
        return events(SmallMall.MALL, many, seed);
    }

    /** The same Tuesday at another mall. */
    public static List<DayEvent> events(MallId mall, int many, long seed) {
        var big = new BigDay(new DayId(mall, SmallMall.TUESDAY), seed);
        big.open();
        while (big.events.size() < many) big.step();
        return big.events.subList(0, many);
    }

    private void open() {
        ask(new DayCommand.OpenDay(id, 1, With.changed(catalogue(), "mall", id.mall()), now));
        for (int i = 0; i < COUNTERS; i++) {
            ask(new DayCommand.OpenCounter(id, counter(i), new ClerkId("petugas-" + i), List.of(), now));
        }
        now = SmallMall.at("08:00");
    }

    /** A visitor comes, and somewhere a clerk takes the next step; half a minute's work of the hall in some seconds. */
    private void step() {
        now = now.plusMillis(400);
        if (random.nextInt(4) == 0 && day.legs().legs().size() < 400) {
            var priority = random.nextInt(8) == 0 ? "elderly" : null;
            var service = new ServiceId("layanan-" + random.nextInt(SERVICES));
            ask(new DayCommand.IssueTicket(id, service, priority, Language.ID, Channel.KIOSK, now));
        }
        var at = counter(random.nextInt(COUNTERS));
        var ticket = day.counter(at).orElseThrow().ticket();
        if (ticket == null) {
            ask(new DayCommand.CallNext(id, at, null, now));
            return;
        }
        var leg = day.legs().find(ticket).orElseThrow();
        if (leg.startedAt() == null) ask(new DayCommand.StartService(id, at, null, ticket, now));
        else ask(new DayCommand.CompleteService(id, at, null, ticket, null, List.of(), false, now));
    }

    private void ask(DayCommand command) {
        if (!(DayDecider.decide(command, day) instanceof Decision.Accepted(var happened))) return;
        for (var event : happened) {
            day = DayDecider.evolve(day, event);
            events.add(event);
        }
    }

    private static CounterId counter(int n) {
        return new CounterId("loket-" + n);
    }

    /** The same mall under another name, open now by the real clock, whatever time and day it is. */
    static Catalogue openNow(MallId mall) {
        int ahead = Math.floorMod(MORNING - Instant.now().atZone(ZoneOffset.UTC).getHour() + WEST, HOURS) - WEST;
        var zone =
                java.time.ZoneId.of("Etc/GMT" + (ahead <= 0 ? "+" : "-") + Math.abs(ahead)); // signs as POSIX has them
        var small = With.changed(With.changed(catalogue(), "mall", mall), "timeZone", zone);
        var tuesday = Objects.requireNonNull(small.week().get(DayOfWeek.TUESDAY));
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, tuesday);
        return With.changed(small, "week", week);
    }

    static Catalogue catalogue() {
        var small = SmallMall.catalogue();
        var zone = small.zones().getFirst().zone();
        var agencies = IntStream.range(0, AGENCIES)
                .mapToObj(
                        n -> new Agency(agency(n), both("Instansi " + n), String.valueOf((char) ('A' + n)), zone, null))
                .toList();
        var services = IntStream.range(0, SERVICES)
                .mapToObj(n -> new Service(
                        service(n),
                        agency(n % AGENCIES),
                        both("Layanan " + n),
                        10,
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        var counters = IntStream.range(0, COUNTERS)
                .mapToObj(n -> new Counter(
                        counter(n),
                        String.valueOf(n + 1),
                        zone,
                        List.of(service(n % AGENCIES), service(n % AGENCIES + AGENCIES))))
                .toList();
        var mall = With.changed(With.changed(small, "agencies", agencies), "numberDigits", 4);
        return With.changed(With.changed(mall, "services", services), "counters", counters);
    }

    private static AgencyId agency(int n) {
        return new AgencyId("instansi-" + n);
    }

    private static ServiceId service(int n) {
        return new ServiceId("layanan-" + n);
    }

    private static Words both(String text) {
        return new Words(text, text);
    }
}
