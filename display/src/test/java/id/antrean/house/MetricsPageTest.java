package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

/** Whoever is on call can believe what is written: each metric on a page, a dashboard or in an alert is there. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PAGE = DOCS.resolve("reference").resolve("metrics.md");
    private static final Path DASHBOARD = DOCS.resolve("reference").resolve("grafana-dashboard.json");
    private static final Path ALERTS = DOCS.resolve("reference").resolve("alerts.yml");
    private static final Path RUNBOOK = DOCS.resolve("how-to").resolve("runbook.md");

    /** Of the page, but only where there is a cluster. */
    private static final Pattern CLUSTERED = Pattern.compile("antrean_(cluster|forward).*");

    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(_[a-z0-9]+)+\\b(?!\\s*\\()");

    @Test
    void each_metric_of_the_page_is_there_and_each_that_is_there_stands_on_the_page(OpenHouse house) throws Exception {
        var there = metrics(house);
        var page = Pattern.compile("(?m)^\\| `([a-z0-9_]+)`")
                .matcher(Files.readString(PAGE))
                .results();
        var written =
                page.map(row -> row.group(1)).filter(name -> name.contains("_")).collect(Collectors.toSet());

        assertThat(written.stream().filter(name -> !CLUSTERED.matcher(name).matches()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(there).anyMatch(metric -> isOf(metric, name)));
        assertThat(there).allSatisfy(metric -> assertThat(written).anyMatch(name -> isOf(metric, name)));
    }

    @Test
    void each_panel_of_the_dashboard_draws_what_is_there(OpenHouse house) throws Exception {
        var there = metrics(house);
        var dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("targets")).isNotEmpty();
        });
        var drawn = dashboard.findValues("expr").stream().map(JsonNode::asText).toList();
        assertThat(drawn).allSatisfy(expression -> assertNamesAreThere(expression, there));
    }

    @Test
    void each_alert_looks_at_what_is_there_and_has_its_place_in_the_runbook(OpenHouse house) throws Exception {
        var there = metrics(house);
        var headings = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        var alerts = alerts();
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            var name = alert.path("alert").asText();
            assertNamesAreThere(alert.path("expr").asText(), there);
            assertThat(alert.path("for").asText()).isNotEmpty();
            assertThat(alert.path("annotations").path("runbook").asText())
                    .isEqualTo("docs/how-to/runbook.md#" + name.toLowerCase(Locale.ROOT));
        });
        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(alerts.stream()
                        .map(alert -> alert.path("alert").asText())
                        .toList());
    }

    private static List<JsonNode> alerts() throws IOException {
        Object file = new Yaml().load(Files.readString(ALERTS));
        var alerts = new ArrayList<JsonNode>();
        for (var group : new ObjectMapper().<JsonNode>valueToTree(file).path("groups")) {
            group.path("rules").forEach(alerts::add);
        }
        return alerts;
    }

    private static void assertNamesAreThere(String expression, Set<String> there) {
        var bare = expression.replaceAll("\\{[^}]*}", "").replaceAll("\"[^\"]*\"", "");
        var names = NAME.matcher(bare).results().map(found -> found.group()).toList();
        assertThat(names.isEmpty() && !expression.startsWith("up{"))
                .as(expression)
                .isFalse();
        assertThat(names)
                .as(expression)
                .allSatisfy(name -> assertThat(CLUSTERED.matcher(name).matches() || there.contains(name))
                        .as(name)
                        .isTrue());
    }

    /** {@code http_requests} stands for its count, its sum of seconds, its buckets and its maximum. */
    private static boolean isOf(String metric, String name) {
        return metric.equals(name) || metric.startsWith(name + "_");
    }

    /** Names of all samples, after a refusal, a request, a collection and a first look at the log. */
    private static Set<String> metrics(OpenHouse house) {
        System.gc(); // before the first collection there are no pauses to tell of
        assertThatThrownBy(() -> house.step("h1", "call-next", "{}")).hasMessageContaining("409");
        return await().until(() -> scrape(house.displayUrl()), names -> names.contains("antrean_log_head"));
    }

    private static Set<String> scrape(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var body = http.send(
                            HttpRequest.newBuilder(URI.create(url + "/metrics")).build(), BodyHandlers.ofString())
                    .body();
            return body.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
