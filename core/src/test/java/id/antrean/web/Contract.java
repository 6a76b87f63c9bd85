package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** A server's published contract, and whether its routes and answers keep it. */
public final class Contract {
    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** @param server a class beside whose name {@code openapi.yaml} stands */
    public static Contract of(Class<?> server) {
        try (var file = server.getResourceAsStream("openapi.yaml")) {
            Object yaml = new Yaml().load(file);
            return new Contract(new ObjectMapper().valueToTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each operation by {@code "GET /api/v1/malls"}. */
    public SortedMap<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> operations.put(
                                it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), it.getValue())));
        return operations;
    }

    /** Fails unless contract and table have the same routes, each for the same callers. Whole folders are left out. */
    public void checkRoutes(Routes table) {
        var routes = new TreeMap<String, Set<String>>();
        table.rows().stream()
                .filter(route -> !route.path().endsWith("/*"))
                .forEach(route -> routes.put(route.method() + " " + route.path(), roles(route.who())));
        var promised = new TreeMap<String, Set<String>>();
        operations().forEach((name, operation) -> promised.put(name, texts(operation.path("x-roles"))));
        assertThat(promised).isEqualTo(routes);
    }

    private static Set<String> roles(Who who) {
        if (who.anybody()) return Set.of("anybody");
        return who.roles().stream().map(Role::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        var texts = new TreeSet<String>();
        if (oneOrMany.isTextual()) texts.add(oneOrMany.asText());
        oneOrMany.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The fields of an operation's JSON body, and whether each must be there. */
    public Map<String, Boolean> bodyOf(String operationName) {
        var operation = Objects.requireNonNull(operations().get(operationName), operationName);
        var schema = resolve(
                operation.at("/requestBody/content").path("application/json").path("schema"));
        assertThat(schema.path("additionalProperties"))
                .as("a body takes no unknown field")
                .hasToString("false");
        var required = texts(schema.path("required"));
        var fields = new TreeMap<String, Boolean>();
        schema.path("properties").fieldNames().forEachRemaining(name -> fields.put(name, required.contains(name)));
        return fields;
    }

    /** Fails if the contract does not know this answer, or says it looks otherwise. */
    public void checkAnswer(String method, String path, int status, String type, JsonNode body) {
        var operation = operation(method, path);
        var response = resolve(operation.getValue().path("responses").path(Integer.toString(status)));
        assertThat(response.isMissingNode())
                .as("%s answers %d: %s", operation.getKey(), status, body)
                .isFalse();
        var content = response.path("content");
        if (content.isMissingNode()) return;
        assertThat(content.has(type))
                .as("%s answers %s", operation.getKey(), type)
                .isTrue();
        check(operation.getKey(), content.path(type).path("schema"), body);
    }

    /** Fails if the contract does not know this event of a stream, or says it looks otherwise. */
    public void checkEvent(String path, String event, JsonNode data) {
        var operation = operation("GET", path);
        var schema = operation
                .getValue()
                .at("/responses/200/content/text~1event-stream/x-events")
                .path(event);
        assertThat(schema.isMissingNode())
                .as("%s sends %s: %s", operation.getKey(), event, data)
                .isFalse();
        check(operation.getKey() + " " + event, schema, data);
    }

    private Map.Entry<String, JsonNode> operation(String method, String path) {
        return operations().entrySet().stream()
                .filter(it -> matches(it.getKey(), method + " " + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the contract: " + method + " " + path));
    }

    private static boolean matches(String template, String actual) {
        return actual.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
    }

    private void check(String where, JsonNode asked, JsonNode value) {
        var schema = resolve(asked);
        if (schema.has("oneOf")) {
            var nullable = schema.path("oneOf").path(0);
            if (!value.isNull()) check(where, nullable, value);
            return;
        }
        var type = schema.path("type").asText();
        assertThat(isOf(type, value)).as("%s is %s: %s", where, type, value).isTrue();
        if (schema.has("enum")) assertThat(schema.path("enum")).as(where).contains(value);
        if (schema.has("pattern"))
            assertThat(value.asText()).as(where).matches(schema.path("pattern").asText());
        if (value.isArray()) value.forEach(it -> check(where + "[]", schema.path("items"), it));
        if (value.isObject() && schema.has("properties")) checkFields(where, schema, value);
        var others = schema.path("additionalProperties");
        if (value.isObject() && others.isObject()) value.forEach(it -> check(where + ".*", others, it));
    }

    private void checkFields(String where, JsonNode schema, JsonNode object) {
        schema.path("required")
                .forEach(name -> assertThat(object.has(name.asText()))
                        .as("%s has %s: %s", where, name, object)
                        .isTrue());
        object.properties().forEach(field -> {
            var known = schema.path("properties").path(field.getKey());
            assertThat(known.isMissingNode())
                    .as("%s has %s, which the contract does not know", where, field.getKey())
                    .isFalse();
            check(where + "." + field.getKey(), known, field.getValue());
        });
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new AssertionError("a type the check does not know: " + type);
        };
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isTextual() ? resolve(document.at(reference.asText().substring(1))) : node;
    }
}
