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
import id.antrean.mall.Language;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A day at the largest mall one can think of: ten agencies, forty counters, thousands of visitors. */
public final class BigDay {
    private static final int AGENCIES = 10;
    private static final int SERVICES = 20;
    private static final int COUNTERS = 40;

    private final SplittableRandom random;
    private final DayId id = SmallMall.DAY;
    private final List<DayEvent> events = new ArrayList<>();
    private DayState day = DayState.EMPTY;
    private Instant now = SmallMall.at("07:30");

    private BigDay(long seed) {
        random = new SplittableRandom(seed);
    }

    /** What happened on it until so many events had; the day is still open then. */
    public static List<DayEvent> events(int many, long seed) {
        var big = new BigDay(seed);
        big.open();
        while (big.events.size() < many) big.step();
        return big.events.subList(0, many);
    }

    private void open() {
        ask(new DayCommand.OpenDay(id, 1, catalogue(), now));
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
