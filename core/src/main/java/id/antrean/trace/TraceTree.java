package id.antrean.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of one trace, as the JSON logs of any number of nodes have them, in a picture of text. */
public final class TraceTree {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEPS_MOST = 10_000;
    private static final int BAR = 40;
    private static final double NANOS_A_MS = 1_000_000;

    private record Step(String span, @Nullable String parent, String name, String message, Instant start, double ms) {}

    private final Map<String, Step> steps;

    private TraceTree(Map<String, Step> steps) {
        this.steps = steps;
    }

    /**
     * Reads logs; lines of other requests and of other programs are passed over, and so is what stands before the JSON.
     *
     * @param id of the trace
     * @throws IllegalArgumentException if it has more than 10,000 steps
     */
    public static TraceTree read(Stream<String> lines, String id) {
        var steps = lines.filter(line -> line.contains(id) && line.contains("spanId"))
                .flatMap(line -> step(line, id).stream())
                .limit(STEPS_MOST + 1)
                .collect(Collectors.toMap(Step::span, step -> step, (first, again) -> first, LinkedHashMap::new));
        if (steps.size() > STEPS_MOST) throw new IllegalArgumentException("more than " + STEPS_MOST + " steps");
        return new TraceTree(steps);
    }

    private static Optional<Step> step(String line, String id) {
        try {
            var json = JSON.readTree(line.substring(Math.max(0, line.indexOf('{'))));
            if (!json.path("traceId").asText().equals(id)) return Optional.empty();
            return Optional.of(new Step(
                    json.required("spanId").asText(),
                    Optional.ofNullable(json.get("parentId"))
                            .map(JsonNode::asText)
                            .orElse(null),
                    json.required("step").asText(),
                    json.path("message").asText(),
                    Instant.parse(json.required("start").asText()),
                    json.required("ms").asDouble()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A line for each step: when it began, counted from the first, how long it took, and what it is a part of. */
    public List<String> picture() {
        if (steps.isEmpty()) return List.of();
        var from = steps.values().stream()
                .map(Step::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        double whole = steps.values().stream()
                .mapToDouble(step -> end(from, step))
                .max()
                .orElseThrow();
        return roots().flatMap(root -> lines(root, 0, from, whole)).toList();
    }

    /** A step whose parent is a caller's, or in a log that was not read. */
    private Stream<Step> roots() {
        return ordered(steps.values()).filter(step -> step.parent == null || !steps.containsKey(step.parent));
    }

    private Stream<String> lines(Step step, int depth, Instant from, double whole) {
        var within = ordered(steps.values()).filter(other -> step.span.equals(other.parent));
        return Stream.concat(
                Stream.of(line(step, depth, from, whole)), within.flatMap(part -> lines(part, depth + 1, from, whole)));
    }

    private static Stream<Step> ordered(Collection<Step> steps) {
        return steps.stream().sorted(Comparator.comparing(Step::start));
    }

    private static String line(Step step, int depth, Instant from, double whole) {
        int first = column(end(from, step) - step.ms, whole);
        int last = Math.max(first + 1, column(end(from, step), whole));
        var bar = " ".repeat(first) + "#".repeat(last - first);
        return String.format(
                Locale.ROOT,
                "%8.1f ms %8.1f ms  %-" + (BAR + 1) + "s  %s%s",
                end(from, step) - step.ms,
                step.ms,
                bar,
                "  ".repeat(depth),
                said(step));
    }

    private static String said(Step step) {
        var message = step.message.replaceFirst("^trace: ", "").replaceFirst(" after -?\\d+ ms$", "");
        return message.isEmpty() ? step.name : message;
    }

    /** Counted from the first step's beginning. */
    private static double end(Instant from, Step step) {
        return Duration.between(from, step.start).toNanos() / NANOS_A_MS + step.ms;
    }

    private static int column(double ms, double whole) {
        return whole <= 0 ? 0 : (int) Math.round(ms / whole * BAR);
    }
}
