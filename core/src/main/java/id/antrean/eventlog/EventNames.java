package id.antrean.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The short names under which events are kept: {@code ticket-issued}. A name is for ever; the class behind it may move.
 * There is one such table in the program, and an event that is not in it cannot be written.
 */
public final class EventNames {
    private final Map<String, Name> byName = new HashMap<>();
    private final Map<Class<?>, Name> byType = new HashMap<>();

    /**
     * The name of one event type.
     *
     * @param revision of the payload's shape, 1 for the first; goes up by one with each {@link Upcast}
     */
    public record Name(String name, int revision, Class<?> type) {}

    /** @throws IllegalArgumentException if a name or a type is there twice */
    public EventNames(Name... names) {
        for (var name : names) {
            if (byName.putIfAbsent(name.name(), name) != null || byType.putIfAbsent(name.type(), name) != null) {
                throw new IllegalArgumentException("named twice: " + name);
            }
        }
    }

    public static Name event(String name, int revision, Class<?> type) {
        return new Name(name, revision, type);
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
