package id.antrean.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Events to JSON and back, by their names. */
public final class EventCodec {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json = EventJson.mapper();
    private final EventNames names;
    private final Map<String, Upcast> upcasts = new HashMap<>();
    /**
     * One for each type: to begin from the mapper is to look for all that is known of the type, with each event. Made
     * when the first event of the type comes, for to make them all takes a part of a start.
     */
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

    /** An event as its row has it. */
    public record Encoded(String type, int revision, String payload) {}

    /** @throws IllegalArgumentException if two upcasts begin at one revision of an event */
    public EventCodec(EventNames names, List<Upcast> upcasts) {
        this.names = names;
        for (var upcast : upcasts) {
            if (this.upcasts.put(upcast.event() + ":" + upcast.from(), upcast) != null) {
                throw new IllegalArgumentException("two upcasts of " + upcast.event() + " from " + upcast.from());
            }
        }
    }

    /** @throws IllegalArgumentException if the event's type has no name */
    public Encoded encode(Object event) {
        var name = names.of(event.getClass());
        try {
            var payload = writer(name.type()).writeValueAsString(event);
            return new Encoded(name.name(), name.revision(), payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /** @throws IllegalStateException if the log's row cannot be understood: a name unknown, a revision not lifted */
    public Object decode(String type, int revision, String payload) {
        var name = names.of(type);
        try {
            var reader = reader(name.type());
            return revision == name.revision()
                    ? reader.readValue(payload)
                    : reader.treeToValue(lift(name, revision, payload), name.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read an event: " + type + " revision " + revision, e);
        }
    }

    private ObjectReader reader(Class<?> type) {
        var known = readers.get(type); // without the lock that the other question may take
        return known != null ? known : readers.computeIfAbsent(type, json::readerFor);
    }

    private ObjectWriter writer(Class<?> type) {
        var known = writers.get(type);
        return known != null ? known : writers.computeIfAbsent(type, json::writerFor);
    }

    /** Whether such an event could be read; one of a newer program cannot. */
    public boolean canRead(String type, int revision) {
        return names.revision(type)
                .filter(current -> revision <= current)
                .filter(current ->
                        IntStream.range(revision, current).allMatch(at -> upcasts.containsKey(type + ":" + at)))
                .isPresent();
    }

    private ObjectNode lift(EventNames.Name name, int revision, String payload) throws JsonProcessingException {
        var lifted = (ObjectNode) json.readTree(payload);
        for (int at = revision; at < name.revision(); at++) {
            var upcast = upcasts.get(name.name() + ":" + at);
            if (upcast == null) throw new IllegalStateException("no upcast of " + name.name() + " from " + at);
            lifted = upcast.lift().apply(lifted);
        }
        return lifted;
    }

    /** Anything else the log keeps as JSON: a snapshot. */
    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** @throws IllegalStateException if the text is not such a value */
    public <T> T value(String text, Class<T> type) {
        try {
            var value = json.readValue(text, type);
            if (value == null) throw new IllegalStateException("null is no " + type.getSimpleName());
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read " + type.getSimpleName(), e);
        }
    }

    Map<String, String> texts(String metadata) {
        try {
            return json.readValue(metadata, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read the metadata of an event", e);
        }
    }
}
