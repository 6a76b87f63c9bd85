package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Servers;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.database.TestDatabase;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.TicketId;
import id.antrean.eventlog.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyAtOnceTest {
    private static final int TICKETS = 1_000;
    private static final int KIOSKS = 16;
    private static final String MALL = "/api/v1/malls/" + BusyMall.MALL;
    private static final Origin TEST = new Origin("test", "ADMINISTRATOR", null, "test", null);

    @Test
    void sixteen_kiosks_and_eight_counters_at_once_give_no_number_twice_and_call_nobody_twice() throws Exception {
        var noon = Clock.fixed(Instant.parse("2026-11-24T05:00:00Z"), ZoneOffset.UTC);
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), log -> new MallTime(noon, 1))) {
            house.mallCommands().publish(BusyMall.catalogue(ZoneId.of("Asia/Pontianak")), TEST);
            try (var servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api"))) {
                assertThat(servers.ports()).containsKey("kiosk-api");
                var kiosk = client(house, Role.KIOSK);
                var clerk = client(house, Role.CLERK);
                openCounters(clerk);

                var issued = new AtomicInteger();
                var called = new AtomicInteger();
                inParallel(KIOSKS, n -> issue(kiosk, issued), BusyMall.COUNTERS, n -> serve(clerk, n, called));

                assertThat(called).hasValue(TICKETS);
                logIsSound(events(house));
            }
        }
    }

    private static Client client(House house, Role role) {
        var token = house.access().createToken(new Grant(role, BusyMall.MALL, null, null, "test"));
        return new Client(house.kioskUrl(), token.secret());
    }

    private static void openCounters(Client clerk) {
        for (int n = 1; n <= BusyMall.COUNTERS; n++) {
            var opened = clerk.post(MALL + "/counters/c" + n + "/open", "open-" + n, "{\"clerk\":\"clerk-" + n + "\"}");
            assertThat(opened.status()).isEqualTo(200);
        }
    }

    /** Takes tickets until there are enough; each answer is a ticket. */
    private static void issue(Client kiosk, AtomicInteger issued) {
        for (int n = issued.incrementAndGet(); n <= TICKETS; n = issued.incrementAndGet()) {
            var service = BusyMall.SERVICES.get(n % BusyMall.SERVICES.size());
            var answer = kiosk.post(MALL + "/tickets", "issue-" + n, "{\"service\":\"" + service + "\"}");
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        }
    }

    /** Calls and serves until everybody has been; nobody waiting is an answer, too. */
    private static void serve(Client clerk, int n, AtomicInteger called) {
        var counter = MALL + "/counters/c" + n;
        for (int step = 0; called.get() < TICKETS; step++) {
            var call = clerk.post(counter + "/call-next", "call-" + n + "-" + step, "{}");
            if (call.status() == 204) continue;
            assertThat(call.status()).as("%s", call.body()).isEqualTo(200);
            called.incrementAndGet();
            var ticket = "{\"ticket\":\"" + call.text("ticket") + "\"}";
            assertThat(clerk.post(counter + "/start", "start-" + n + "-" + step, ticket)
                            .status())
                    .isEqualTo(200);
            assertThat(clerk.post(counter + "/complete", "complete-" + n + "-" + step, ticket)
                            .status())
                    .isEqualTo(200);
        }
    }

    private interface Work {
        void as(int number);
    }

    private static void inParallel(int some, Work work, int others, Work otherWork)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.rangeClosed(1, some + others)
                    .mapToObj(n -> (Callable<Boolean>) () -> {
                        if (n <= some) work.as(n);
                        else otherWork.as(n - some);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(all)) assertThat(done.get()).isTrue();
        }
    }

    private static List<DayEvent> events(House house) {
        return house.log().read("day:" + BusyMall.MALL + ":2026-11-24").stream()
                .flatMap(recorded -> recorded.as(DayEvent.class).stream())
                .map(recorded -> recorded.event())
                .toList();
    }

    private static void logIsSound(List<DayEvent> events) {
        var numbers = events.stream()
                .filter(TicketIssued.class::isInstance)
                .map(event -> ((TicketIssued) event).ticket().number())
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, TICKETS)
                        .mapToObj(n -> "A%04d".formatted(n))
                        .toList());
        var called = new HashSet<TicketId>();
        events.stream()
                .filter(TicketCalled.class::isInstance)
                .forEach(event -> assertThat(called.add(((TicketCalled) event).ticket()))
                        .as("called twice: %s", event)
                        .isTrue());
        assertThat(called).hasSize(TICKETS);
    }
}
