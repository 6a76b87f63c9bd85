package id.antrean.nation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.access.Role;
import id.antrean.mall.MallId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks two houses for the same figures, as anybody would, and holds the answers against each other: every number of every
 * row, and every line of the spreadsheet.
 */
final class SameFigures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NATIONAL = List.of("mall", "service", "agency", "hour", "day");
    private static final String RANGE = "/api/v1/figures?from=2026-11-01&to=2026-11-30&by=";

    private final CountryHouse one;
    private final CountryHouse other;
    private final String oneToken;
    private final String otherToken;
    private final List<String> differences = new ArrayList<>();
    private long compared;

    SameFigures(CountryHouse one, CountryHouse other) {
        this.one = one;
        this.other = other;
        oneToken = one.token(Role.MANAGER, null);
        otherToken = other.token(Role.MANAGER, null);
    }

    /** Of all malls together, and of each by what is only its own. */
    SameFigures of(List<MallId> malls) throws IOException, InterruptedException {
        for (var by : NATIONAL) ask(RANGE + by);
        for (var mall : malls) {
            ask(RANGE + "counter&mall=" + mall);
            ask(RANGE + "service&mall=" + mall);
        }
        return this;
    }

    private void ask(String path) throws IOException, InterruptedException {
        hold(
                path,
                json(one.get(path, oneToken).body()),
                json(other.get(path, otherToken).body()));
        var csv = path + "&format=csv";
        var lines = one.get(csv, oneToken).body().lines().toList();
        var others = other.get(csv, otherToken).body().lines().toList();
        compared += lines.size();
        if (!lines.equals(others)) differences.add(csv + ": the lines differ");
    }

    /** Without the position, which is of each house's own log. */
    private static JsonNode json(String body) throws IOException {
        var answer = (ObjectNode) JSON.readTree(body);
        if (!answer.has("total")) throw new IOException("no figures: " + body);
        answer.remove("position");
        return answer;
    }

    private void hold(String at, JsonNode here, JsonNode there) {
        if (here.isContainerNode() && here.getNodeType() == there.getNodeType() && here.size() == there.size()) {
            if (here.isArray()) {
                for (int i = 0; i < here.size(); i++) hold(at + "/" + i, here.get(i), there.get(i));
            } else {
                for (var field : here.properties())
                    hold(at + "/" + field.getKey(), field.getValue(), there.path(field.getKey()));
            }
            return;
        }
        compared++;
        if (!here.equals(there)) differences.add(at + ": " + here + " and " + there);
    }

    /** How many values and lines were held against each other. */
    long compared() {
        return compared;
    }

    /** Each with where it is; empty when all is the same. */
    List<String> differences() {
        return List.copyOf(differences);
    }
}
