package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.cluster.ClusterPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine.Model.OptionSpec;

/** No container engine runs here, so the file is read: whatever it names must exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeFileTest {
    private static final Path ROOT = Path.of("..");
    private static final JsonNode COMPOSE = read("docker-compose.yml");
    private static final JsonNode SERVICES = COMPOSE.path("services");
    private static final List<String> OURS = List.of("kiosk-api", "kiosk-api-2", "display");

    /** What the image sets for itself and the log's form, which no option chooses. */
    private static final Set<String> NO_OPTION = Set.of("ANTREAN_LOG");

    /** Read by Docker Compose itself. */
    private static final String PROFILES = "COMPOSE_PROFILES";

    @Test
    void there_are_a_database_two_servers_and_a_proxy_and_in_a_cluster_a_second_kiosk_api() {
        assertThat(names(SERVICES)).containsExactlyInAnyOrder("db", "kiosk-api", "kiosk-api-2", "display", "proxy");
        for (var name : names(SERVICES)) {
            var profiles = SERVICES.path(name).path("profiles");
            assertThat(profiles.toString()).isEqualTo(name.equals("kiosk-api-2") ? "[\"cluster\"]" : "");
        }
        assertThat(SERVICES.path("db").path("image").asText()).isEqualTo("postgres:17");
    }

    @Test
    void every_variable_of_our_servers_is_an_option_of_serve() {
        for (var server : OURS) {
            assertThat(options()).containsAll(names(SERVICES.path(server).path("environment")));
        }
    }

    @Test
    void every_variable_that_the_images_set_is_an_option_of_serve() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var set = matches("<(ANTREAN_[A-Z_]+)>", pom).collect(Collectors.toSet());
        set.removeAll(NO_OPTION);
        assertThat(set).isNotEmpty();
        assertThat(options()).containsAll(set);
    }

    @Test
    void every_variable_that_it_asks_for_is_in_the_example() throws IOException {
        var example = matches("(?m)^([A-Z_]+)=", Files.readString(ROOT.resolve(".env.example")))
                .collect(Collectors.toSet());
        var asked = matches("\\$\\{([A-Z_]+)", Files.readString(ROOT.resolve("docker-compose.yml")))
                .collect(Collectors.toSet());
        assertThat(example).contains(PROFILES);
        example.remove(PROFILES);
        assertThat(example).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void our_servers_wait_for_a_healthy_database_and_say_when_they_are_ready() {
        for (var server : OURS) {
            var service = SERVICES.path(server);
            assertThat(service.path("depends_on").path("db").path("condition").asText())
                    .isEqualTo("service_healthy");
            assertThat(service.path("healthcheck").path("test").toString())
                    .contains("/health/ready")
                    .contains(port(server));
        }
        assertThat(SERVICES.path("db").path("healthcheck").path("test").toString())
                .contains("pg_isready");
    }

    @Test
    void the_second_kiosk_api_differs_from_the_first_in_its_own_name_and_what_it_keeps_for_its_start() {
        var first = (ObjectNode) SERVICES.path("kiosk-api").deepCopy();
        var second = (ObjectNode) SERVICES.path("kiosk-api-2").deepCopy();
        second.remove("profiles");
        ((ObjectNode) first.path("environment")).put("ANTREAN_CLUSTER_HOST", "kiosk-api-2");
        ((ArrayNode) first.path("volumes")).set(1, "kiosk-api-2-start:/start-cache");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_members_of_the_cluster_in_the_example_are_our_servers_by_the_names_they_listen_on() throws IOException {
        var example = Files.readString(ROOT.resolve(".env.example"));
        assertThat(matches("(?m)^# COMPOSE_PROFILES: (.*)$", example)).containsExactly("cluster");
        var members = matches("(?m)^# CLUSTER_MEMBERS: (.*)$", example).toList();
        assertThat(List.of(members.getFirst().split(",", -1)))
                .containsExactlyElementsOf(OURS.stream()
                        .map(server -> SERVICES.path(server)
                                        .path("environment")
                                        .path("ANTREAN_CLUSTER_HOST")
                                        .asText()
                                + ":" + ClusterPlace.DEFAULT_PORT)
                        .toList());
        for (var server : OURS) {
            var environment = SERVICES.path(server).path("environment");
            assertThat(environment.path("ANTREAN_CLUSTER_HOST").asText()).isEqualTo(server);
            assertThat(environment.path("ANTREAN_CLUSTER_MEMBERS").asText()).isEqualTo("${CLUSTER_MEMBERS}");
        }
    }

    @Test
    void only_the_proxy_can_be_reached_from_outside() {
        assertThat(COMPOSE.path("networks").path("inside").path("internal").asBoolean())
                .isTrue();
        for (var name : names(SERVICES)) {
            var service = SERVICES.path(name);
            assertThat(service.has("ports")).isEqualTo(name.equals("proxy"));
            assertThat(service.path("networks").toString().contains("outside")).isEqualTo(name.equals("proxy"));
        }
    }

    @Test
    void the_database_is_kept_in_a_named_volume_and_every_volume_is_declared() {
        assertThat(SERVICES.path("db").path("volumes").path(0).asText()).isEqualTo("database:/var/lib/postgresql/data");
        for (var service : SERVICES) {
            for (var volume : service.path("volumes")) {
                var source = volume.asText().split(":", 2)[0];
                if (source.matches("[a-z-]+"))
                    assertThat(names(COMPOSE.path("volumes"))).contains(source);
                if (source.startsWith("./")) assertThat(ROOT.resolve(source)).exists();
            }
        }
    }

    /** Else each start reads, checks and links all classes anew. The root of a container cannot be written to. */
    @Test
    void each_server_keeps_what_the_jvm_learnt_of_a_start_in_a_volume_of_its_own() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var archive =
                matches("-XX:SharedArchiveFile=(/[a-z-]+)/", pom).findFirst().orElseThrow();
        assertThat(pom)
                .contains("-XX:+AutoCreateSharedArchive")
                .contains("<containerizingMode>packaged</containerizingMode>")
                .contains("<file>" + archive + "</file><mode>777</mode>");
        assertThat(ROOT.resolve(".compose/image" + archive)).isDirectory();
        for (var server : OURS)
            assertThat(SERVICES.path(server).path("volumes").toString()).contains(server + "-start:" + archive);
    }

    @Test
    void no_image_is_whatever_happens_to_be_the_latest() {
        for (var service : SERVICES) {
            assertThat(service.path("image").asText()).contains(":").doesNotContain("latest");
        }
    }

    @Test
    void the_proxy_forwards_to_the_ports_on_which_the_servers_listen() throws IOException {
        var proxy = Files.readString(ROOT.resolve(".compose/Caddyfile"));
        assertThat(proxy).contains("reverse_proxy display:" + port("display"));
        assertThat(proxy).contains("dynamic a kiosk-nodes " + port("kiosk-api"));
        for (var server : List.of("kiosk-api", "kiosk-api-2")) {
            assertThat(SERVICES.path(server)
                            .path("networks")
                            .path("inside")
                            .path("aliases")
                            .toString())
                    .isEqualTo("[\"kiosk-nodes\"]");
        }
    }

    private static String port(String server) {
        var environment = SERVICES.path(server).path("environment");
        return environment
                .path(server.equals("display") ? "ANTREAN_DISPLAY_PORT" : "ANTREAN_PORT")
                .asText();
    }

    private static Set<String> options() {
        var serve =
                Objects.requireNonNull(Commands.commandLine().getSubcommands().get("serve"));
        return serve.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .map(FromEnvironment::variable)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.toSet());
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static JsonNode read(String file) {
        try {
            Map<String, Object> yaml =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(ROOT.resolve(file)));
            return new ObjectMapper().valueToTree(yaml);
        } catch (IOException missing) {
            throw new AssertionError(file, missing);
        }
    }
}
