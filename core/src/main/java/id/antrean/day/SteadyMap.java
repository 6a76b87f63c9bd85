package id.antrean.day;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable map whose keys seldom change and whose values often do, as those of the counters: another value copies
 * one array of references, and the keys are shared.
 */
final class SteadyMap<K, V> extends AbstractMap<K, V> {
    /** Where each key's value stands; never changed. */
    private final Map<K, Integer> places;

    private final V[] values;

    private SteadyMap(Map<K, Integer> places, V[] values) {
        this.places = places;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // an array of references, whatever it says
    static <K, V> SteadyMap<K, V> copyOf(Map<K, V> map) {
        if (map instanceof SteadyMap<K, V> same) return same;
        var places = new HashMap<K, Integer>();
        for (var key : map.keySet()) places.put(key, places.size());
        var values = (V[]) new Object[places.size()];
        places.forEach((key, place) -> values[place] = map.get(key));
        return new SteadyMap<>(places, values);
    }

    SteadyMap<K, V> with(K key, V value) {
        var place = places.get(key);
        if (place != null) {
            var changed = values.clone();
            changed[place] = value;
            return new SteadyMap<>(places, changed);
        }
        var more = new HashMap<>(places);
        more.put(key, values.length);
        var longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return new SteadyMap<>(more, longer);
    }

    SteadyMap<K, V> without(K key) {
        if (!places.containsKey(key)) return this;
        var rest = new HashMap<>(this);
        rest.remove(key);
        return copyOf(rest);
    }

    @Override
    public @Nullable V get(Object key) {
        var place = places.get(key);
        return place == null ? null : values[place];
    }

    @Override
    public boolean containsKey(Object key) {
        return places.containsKey(key);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return places.entrySet().stream()
                        .map(key -> Map.entry(key.getKey(), values[key.getValue()]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    @Override
    public Collection<V> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
