package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import id.antrean.mall.yaml.CatalogueYaml;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledProcessTest {
    private static final int KIOSKS = 8;
    private static final int BEFORE_THE_KILL = 60;
    private static final String TICKETS = "/api/v1/malls/" + BusyMall.MALL + "/tickets";
    private static final String BODY = "{\"service\":\"ktp\"}";

    /** One request that was answered with a ticket. */
    private record Acknowledged(String key, long position, String answer) {}

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it_and_a_repeat_gets_the_first_answer(@TempDir Path data)
            throws Exception {
        var catalogue = Files.writeString(data.resolve("mall.yaml"), CatalogueYaml.write(BusyMall.catalogue()));
        var address = TestDatabase.freshAddress();
        var acknowledged = Collections.synchronizedList(new ArrayList<Acknowledged>());
        String token;
        int port;
        try (var first = RunningHouse.start(address, catalogue, data)) {
            token = kioskToken(address);
            port = first.port();
            trafficUntilKilled(first, new Client(first.url(), token), acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        try (var second = RunningHouse.start(address, catalogue, data)) {
            assertThat(second.port()).isNotEqualTo(port);
            everyAnswerIsGivenAgain(new Client(second.url(), token), acknowledged);
            numbersFollowPositions(acknowledged);
        }
    }

    /** Such a request was done when the program went on, long after its repeat had been refused elsewhere. */
    @Test
    void what_was_sent_while_the_program_stood_still_for_longer_than_anybody_waits_is_not_done(@TempDir Path data)
            throws Exception {
        var catalogue = Files.writeString(data.resolve("mall.yaml"), CatalogueYaml.write(BusyMall.catalogue()));
        var address = TestDatabase.freshAddress();
        try (var house = RunningHouse.start(address, catalogue, data);
                var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var kiosk = new Client(house.url(), kioskToken(address));
            var before = kiosk.post(TICKETS, "before", BODY);
            house.signal("STOP");
            var sent = visitors.submit(() -> kiosk.post(TICKETS, "meanwhile", BODY));
            await().pollDelay(Duration.ofSeconds(7)).until(() -> !sent.isDone());
            house.signal("CONT");

            assertThat(sent.get(1, TimeUnit.MINUTES).status()).isEqualTo(503);
            await().until(() -> kiosk.post(TICKETS, "after", BODY).status() == 201);
            var after = kiosk.post(TICKETS, "after", BODY);
            assertThat(after.body().path("position").asLong())
                    .isEqualTo(before.body().path("position").asLong() + 1);
        }
    }

    private static String kioskToken(DatabaseAddress address) {
        try (var database = Database.open(address)) {
            return new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC())
                    .createToken(new Grant(Role.KIOSK, BusyMall.MALL, null, null, "test"))
                    .secret();
        }
    }

    private static void trafficUntilKilled(RunningHouse house, Client kiosk, List<Acknowledged> acknowledged)
            throws InterruptedException {
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        try (var kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, KIOSKS)
                    .forEach(n -> kiosks.execute(() -> issueUntilGone(kiosk, n, acknowledged, enough)));
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            house.kill();
        }
    }

    private static void issueUntilGone(
            Client kiosk, int number, List<Acknowledged> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                var key = "kiosk-" + number + "-" + i;
                var answer = kiosk.post(TICKETS, key, BODY);
                if (answer.status() != 201) return;
                acknowledged.add(new Acknowledged(
                        key,
                        answer.body().path("position").asLong(),
                        answer.body().toString()));
                enough.countDown();
            }
        } catch (UncheckedIOException gone) {
            // the process was killed: this request is in nobody's list
        }
    }

    /** But for the addresses in it: the second process listens elsewhere. */
    private static void everyAnswerIsGivenAgain(Client kiosk, List<Acknowledged> acknowledged) {
        for (var first : acknowledged) {
            var again = kiosk.post(TICKETS, first.key(), BODY);
            assertThat(again.status()).isEqualTo(201);
            assertThat(withoutAddress(again.body().toString())).isEqualTo(withoutAddress(first.answer()));
        }
    }

    private static String withoutAddress(String answer) {
        return answer.replaceAll("http://[^/\"]*", "");
    }

    private static void numbersFollowPositions(List<Acknowledged> acknowledged) {
        var numbers = acknowledged.stream()
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .map(it -> it.answer().replaceAll(".*\"number\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }
}
