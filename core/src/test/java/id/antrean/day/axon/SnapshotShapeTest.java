package id.antrean.day.axon;

import id.antrean.ApprovedFiles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a snapshot of a day is made of. If this fails, do not approve the new shape in the old file: raise the revision
 * of {@link DayAggregate}, and approve the file that the new revision gets. Snapshots of the old one are then left aside.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotShapeTest {
    @Test
    void a_snapshot_has_the_shape_that_its_revision_says() {
        var shape = new TreeMap<String, String>();
        describe(DayAggregate.class, shape);

        ApprovedFiles.verify(
                "snapshots/day."
                        + DayAggregate.class.getAnnotation(Revision.class).value(),
                shape.entrySet().stream()
                        .map(type -> type.getKey() + ": " + type.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static void describe(Class<?> type, Map<String, String> shape) {
        if (!type.getName().startsWith("id.antrean.") || shape.containsKey(type.getSimpleName())) return;
        var fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isEnumConstant() || !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !Modifier.isTransient(field.getModifiers()))
                .toList();
        shape.put(
                type.getSimpleName(),
                fields.stream().map(SnapshotShapeTest::line).collect(Collectors.joining(", ")));
        fields.forEach(field -> describe(field.getGenericType(), shape));
    }

    private static void describe(Type type, Map<String, String> shape) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) describe(argument, shape);
        } else if (type instanceof Class<?> plain) {
            describe(plain, shape);
        }
    }

    private static String line(Field field) {
        if (field.isEnumConstant()) return field.getName();
        return field.getName() + " " + field.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "");
    }
}
