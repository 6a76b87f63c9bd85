package id.antrean.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The fields of a body that has the shape it should have. Asking for one the shape does not have is a fault here. */
public final class Fields {
    private final Shape shape;
    private final JsonNode object;

    Fields(Shape shape, JsonNode object) {
        this.shape = shape;
        this.object = object;
    }

    /** A required text. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> new IllegalStateException(name + " is not required"));
    }

    /** A text; empty if it is missing or null. */
    public Optional<String> optionalText(String name) {
        return node(name).map(JsonNode::asText);
    }

    /** A yes or no. */
    public boolean flag(String name, boolean otherwise) {
        return node(name).map(JsonNode::asBoolean).orElse(otherwise);
    }

    public OptionalLong number(String name) {
        return node(name).map(it -> OptionalLong.of(it.asLong())).orElse(OptionalLong.empty());
    }

    /** An instant; empty if it is missing or null. */
    public Optional<Instant> instant(String name) {
        return node(name).map(it -> Instant.parse(it.asText()));
    }

    /** The texts of a list; empty if it is missing. */
    public List<String> texts(String name) {
        var found = new ArrayList<String>();
        node(name).ifPresent(list -> list.forEach(it -> found.add(it.asText())));
        return found;
    }

    /** The objects of a list; empty if it is missing. */
    public <T> List<T> each(String name, Function<Fields, T> read) {
        var found = new ArrayList<T>();
        if (shape.kindOf(name) instanceof Kind.ListOf list && list.element() instanceof Kind.Of element) {
            node(name).ifPresent(all -> all.forEach(it -> found.add(read.apply(new Fields(element.shape(), it)))));
            return found;
        }
        throw new IllegalStateException(name + " is no list of objects");
    }

    private Optional<JsonNode> node(String name) {
        shape.kindOf(name);
        return Optional.ofNullable(object.get(name)).filter(it -> !it.isNull());
    }
}
