package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.FreePort;
import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.cli.AntreanProcess;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import id.antrean.mall.yaml.CatalogueYaml;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code antrean serve} as an administrator meets it: real processes on a real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServeTest {
    private static final Duration STARTS_MAX = Duration.ofSeconds(60);
    private static final int STOPS_S_MAX = 5;
    private static final String MALL = "/api/v1/malls/" + BusyMall.MALL;

    @TempDir
    Path directory;

    private final DatabaseAddress address = TestDatabase.freshAddress();
    private final List<String> catalogue = new ArrayList<>();

    @BeforeEach
    void writeCatalogue() throws Exception {
        var file = Files.writeString(directory.resolve("mall.yaml"), CatalogueYaml.write(BusyMall.catalogue()));
        catalogue.addAll(List.of("--mall", file.toString()));
    }

    @Test
    void it_says_where_everything_is_answers_there_and_stops_within_five_seconds() throws Exception {
        try (var house = serve("--port", "0", "--display-port", "0")) {
            var kiosk = urlOf(house, "Kiosk");
            var display = urlOf(house, "Display");
            assertThat(anybody(kiosk).get("/health/ready").text("status")).isEqualTo("UP");
            assertThat(anybody(display).get("/health/ready").text("status")).isEqualTo("UP");

            house.stop();

            house.exitCode(STOPS_S_MAX);
            assertThat(house.err()).isEmpty();
        }
    }

    @Test
    void a_port_that_is_taken_is_one_line_and_wrong_configuration() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var house = serve("--port", Integer.toString(other.getLocalPort()), "--display-port", "0")) {
            assertThat(house.exitCode((int) STARTS_MAX.toSeconds())).isEqualTo(3);
            assertThat(house.err()).singleElement().asString().contains(Integer.toString(other.getLocalPort()));
        }
    }

    @Test
    void a_role_nobody_knows_is_one_line_and_wrong_configuration() throws Exception {
        try (var house = serve("--role", "desk")) {
            assertThat(house.exitCode((int) STARTS_MAX.toSeconds())).isEqualTo(3);
            assertThat(house.err())
                    .containsExactly("antrean: There is no role desk: it is kiosk-api, display or both.");
        }
    }

    /** One process takes the ticket, another shows it. */
    @Test
    void kiosk_api_and_display_run_as_two_processes_that_wake_each_other() throws Exception {
        int one = FreePort.any();
        int other = FreePort.any();
        var ports = List.of(one, other);
        try (var first = serve(inCluster(ports, one, "--role", "kiosk-api", "--port", "0"));
                var second = serve(inCluster(ports, other, "--role", "display", "--display-port", "0"))) {
            var kiosk = new Client(urlOf(first, "Kiosk"), kioskToken());
            var display = anybody(urlOf(second, "Display"));

            var ticket = kiosk.post(MALL + "/tickets", "one", "{\"service\":\"ktp\"}");

            assertThat(ticket.status()).isEqualTo(201);
            var board = display.get(MALL + "/board?after=" + ticket.text("position"));
            assertThat(board.status()).isEqualTo(200);
            assertThat(board.body().path("zones").findValues("waiting")).anyMatch(waiting -> waiting.asInt() == 1);
            assertThat(anybody(urlOf(second, "Display")).get("/health/ready").text("status"))
                    .isEqualTo("UP");
        }
    }

    @Test
    void stopped_with_a_drain_pause_it_says_that_it_goes_and_still_gives_tickets() throws Exception {
        try (var house = serve("--role", "kiosk-api", "--port", "0", "--drain-pause", "60")) {
            var kiosk = new Client(urlOf(house, "Kiosk"), kioskToken());

            house.stop();

            await().until(() -> kiosk.get("/health/ready").text("status"), "DRAINING"::equals);
            var late = kiosk.post(MALL + "/tickets", "late", "{\"service\":\"ktp\"}");
            assertThat(late.status()).isEqualTo(201);
            assertThat(house.isAlive()).isTrue();
        }
    }

    @Test
    void for_a_collector_each_line_of_the_log_is_an_object() throws Exception {
        try (var house = serve("--role", "kiosk-api", "--port", "0")) {
            urlOf(house, "Kiosk");
            await().until(() -> house.out().stream().anyMatch(line -> line.contains("Ready")));
            house.stop();
            house.exitCode(STOPS_S_MAX);

            var json = new ObjectMapper();
            var log = house.out().stream().filter(line -> line.startsWith("{")).toList();
            assertThat(log).isNotEmpty();
            for (var line : log) {
                var entry = json.readTree(line);
                assertThat(entry.path("@timestamp").asText()).endsWith("Z");
                assertThat(entry.path("message").asText()).isNotBlank();
                assertThat(entry.path("level").asText()).isIn("INFO", "WARN");
            }
        }
    }

    @Test
    void a_restart_with_the_old_file_does_not_undo_what_was_changed_since_on_the_page() throws Exception {
        var token = token(Role.ADMINISTRATOR);
        try (var house = serve("--role", "kiosk-api", "--port", "0")) {
            var changed =
                    CatalogueYaml.write(BusyMall.catalogue()).replaceFirst("undoSeconds: \\d+", "undoSeconds: 33");
            assertThat(put(urlOf(house, "Kiosk"), token, changed)).isEqualTo(200);
            house.stop();
            house.exitCode(STOPS_S_MAX);
        }
        try (var house = serve("--role", "kiosk-api", "--port", "0")) {
            var catalogue = new Client(urlOf(house, "Kiosk"), token).get(MALL + "/catalogue");
            assertThat(catalogue.body().path("version").asInt()).isEqualTo(2);
            assertThat(catalogue.body().at("/catalogue/policy/undoSeconds").asInt())
                    .isEqualTo(33);
            assertThat(house.err())
                    .singleElement()
                    .asString()
                    .contains("is not published")
                    .contains("token:");
        }
    }

    private static int put(String url, String token, String catalogue) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + MALL + "/catalogue"))
                    .header("Authorization", "Bearer " + token)
                    .PUT(HttpRequest.BodyPublishers.ofString(catalogue))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private AntreanProcess serve(String... arguments) {
        var all = Stream.of(Stream.of("serve"), Stream.of(arguments), catalogue.stream())
                .flatMap(it -> it)
                .toArray(String[]::new);
        var environment = Map.of(
                "ANTREAN_DATABASE_URL", address.url(),
                "ANTREAN_DATABASE_USER", address.user(),
                "ANTREAN_DATABASE_PASSWORD", address.password(),
                "ANTREAN_LOG", "json");
        return AntreanProcess.start(environment, all);
    }

    private static String[] inCluster(List<Integer> ports, int own, String... arguments) {
        var members = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        var place = Stream.of("--cluster-members", members, "--cluster-port", Integer.toString(own));
        return Stream.concat(Stream.of(arguments), place).toArray(String[]::new);
    }

    private static String urlOf(AntreanProcess house, String what) {
        return await().atMost(STARTS_MAX.toMillis(), TimeUnit.MILLISECONDS)
                .failFast("it ended", () -> !house.isAlive())
                .until(
                        () -> house.out().stream()
                                .filter(line -> line.startsWith(what + " "))
                                .map(line -> line.replaceFirst("^\\w+ +(https?://[^/]+)/.*", "$1"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static Client anybody(String url) {
        return new Client(url, "");
    }

    private String kioskToken() {
        return token(Role.KIOSK);
    }

    private String token(Role role) {
        try (var database = Database.open(address)) {
            return new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC())
                    .createToken(Grant.of(role, BusyMall.MALL, "test"))
                    .secret();
        }
    }
}
