package id.antrean.eventlog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The short names under which events are kept: {@code ticket-issued}. A name is for ever; the class behind it may move.
 * There is one such table in the program, and an event that is not in it cannot be written.
 */
public final class EventNames {
    private final Map<String, Name> byName = new HashMap<>();
    private final Map<Class<?>, Name> byType = new HashMap<>();

    /**
     * @param revision of the payload's shape, 1 for the first; goes up by one with each {@link Upcast}
     * @param at when an event of this type happened
     */
    record Name(String name, int revision, Class<?> type, Function<Object, Instant> at) {}

    /** The name of one event type of a family. */
    public record Entry<F>(String name, int revision, Class<? extends F> type) {}

    public static <F> Entry<F> event(String name, int revision, Class<? extends F> type) {
        return new Entry<>(name, revision, type);
    }

    /**
     * Adds the events of one sealed interface.
     *
     * @param at when such an event happened
     * @throws IllegalArgumentException if a name or a type is there twice
     */
    public <F> EventNames with(Class<F> family, Function<F, Instant> at, List<Entry<F>> entries) {
        for (var entry : entries) {
            var name = new Name(entry.name(), entry.revision(), entry.type(), event -> at.apply(family.cast(event)));
            if (byName.putIfAbsent(name.name(), name) != null || byType.putIfAbsent(name.type(), name) != null) {
                throw new IllegalArgumentException("named twice: " + entry);
            }
        }
        return this;
    }

    /** Every class that has a name. */
    public Set<Class<?>> types() {
        return Set.copyOf(byType.keySet());
    }

    /** Every name, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** The revision in which an event of this name is written now; empty for a name that is not there. */
    Optional<Integer> revision(String name) {
        return Optional.ofNullable(byName.get(name)).map(Name::revision);
    }

    Name of(Class<?> type) {
        var name = byType.get(type);
        if (name == null) throw new IllegalArgumentException("an event without a name: " + type.getName());
        return name;
    }

    Name of(String name) {
        var found = byName.get(name);
        if (found == null) throw new IllegalStateException("the log has an event no one knows: " + name);
        return found;
    }
}
