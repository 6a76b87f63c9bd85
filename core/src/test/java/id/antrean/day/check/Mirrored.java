package id.antrean.day.check;

import id.antrean.day.DayState;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An equal day whose maps were filled the other way round: what depends on their order shows. */
final class Mirrored {
    private Mirrored() {}

    static DayState of(DayState day) {
        var components = DayState.class.getRecordComponents();
        try {
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                var value = components[i].getAccessor().invoke(day);
                values[i] = value instanceof Map<?, ?> map ? reversed(map) : value;
            }
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return DayState.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<Object, Object> reversed(Map<?, ?> map) {
        var entries = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
        Collections.reverse(entries);
        var reversed = new LinkedHashMap<Object, Object>();
        entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
        return reversed;
    }
}
