package id.antrean.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.mall.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON body must look like. A field it does not name is refused: a caller who wrote {@code priorityclass} shall
 * hear of it, not wonder. Every fault is told at once.
 *
 * <pre>{@code
 * Shape.of().required("service", Kind.key()).optional("language", Kind.oneOf("id", "en"))
 * }</pre>
 */
public final class Shape {
    private static final Words UNKNOWN = new Words("Bidang ini tidak dikenal.", "This field is not known.");
    private static final Words MISSING = new Words("Bidang ini wajib diisi.", "This field is required.");
    private static final Words NO_OBJECT = new Words("Harus objek JSON.", "Must be a JSON object.");

    private record Field(Kind kind, boolean required) {}

    private final SequencedMap<String, Field> fields;

    private Shape(SequencedMap<String, Field> fields) {
        this.fields = fields;
    }

    /** An object without fields; also what an absent body counts as. */
    public static Shape of() {
        return new Shape(new LinkedHashMap<>());
    }

    public Shape required(String name, Kind kind) {
        return with(name, new Field(kind, true));
    }

    /** A field that may be missing or null. */
    public Shape optional(String name, Kind kind) {
        return with(name, new Field(kind, false));
    }

    private Shape with(String name, Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Shape(more);
    }

    /** Each field's name, and whether it must be there; for comparing with the published contract. */
    public Map<String, Boolean> names() {
        var names = new LinkedHashMap<String, Boolean>();
        fields.forEach((name, field) -> names.put(name, field.required()));
        return names;
    }

    Kind kindOf(String name) {
        var field = fields.get(name);
        if (field == null) throw new IllegalStateException("the shape has no field " + name);
        return field.kind();
    }

    /** @throws ProblemException 400, if it is not JSON or not of this shape */
    Fields read(byte[] body) {
        var node = body.length == 0 ? Json.object() : parse(body);
        var errors = new ArrayList<Problem.FieldError>();
        check("", node, errors);
        if (!errors.isEmpty()) throw Problem.badBody(errors).thrown();
        return new Fields(this, node);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Json.read(body);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw Problem.of(ProblemKind.BAD_JSON)
                    .with(List.of(new Problem.FieldError(where, ProblemKind.BAD_JSON.sentence())))
                    .thrown();
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.BAD_JSON).thrown();
        }
    }

    void check(String pointer, @Nullable JsonNode node, List<Problem.FieldError> errors) {
        if (node == null || !node.isObject()) {
            errors.add(new Problem.FieldError(pointer, NO_OBJECT));
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) errors.add(new Problem.FieldError(pointer + "/" + escape(name), UNKNOWN));
        });
        fields.forEach((name, field) -> {
            var value = node.get(name);
            var at = pointer + "/" + name;
            if (value != null && !value.isNull()) field.kind().check(at, value, errors);
            else if (field.required()) errors.add(new Problem.FieldError(at, MISSING));
        });
    }

    /** A name inside a JSON pointer; a very long one is cut, for it comes from outside. */
    private static String escape(String name) {
        var cut = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return cut.replace("~", "~0").replace("/", "~1");
    }
}
