package id.antrean;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A record with one of its components otherwise: what a test changes, and nothing else. */
public final class With {
    private With() {}

    public static <R extends Record> R changed(R record, String component, Object value) {
        var components = record.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(it -> it.getName().equals(component))) {
            throw new IllegalArgumentException(record.getClass() + " has no " + component);
        }
        try {
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(component)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            var type = (Class<R>) record.getClass();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
