package id.antrean.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.antrean.day.ClerkId;
import id.antrean.day.TicketId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * JSON as this API speaks it: ISO-8601 times, ids as plain text, enums in lower case with hyphens, nulls written. A
 * field named twice is an error: two readers might each believe another one.
 */
public final class Json {
    private static final List<Class<?>> IDS = List.of(
            MallId.class,
            AgencyId.class,
            ServiceId.class,
            CounterId.class,
            ZoneId.class,
            ClerkId.class,
            TicketId.class);
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** @throws IllegalArgumentException if the object cannot be written */
    public static byte[] bytes(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** One line, as in an event stream. */
    public static String line(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /**
     * @throws IOException if it is no JSON, or has a field twice, or goes on after its end
     */
    static JsonNode read(byte[] text) throws IOException {
        return MAPPER.readTree(text);
    }

    /** Whether it is a JSON object with this field; false also for what is no JSON. */
    static boolean hasField(byte[] text, String name) {
        try {
            return MAPPER.readTree(text).has(name);
        } catch (IOException none) {
            return false;
        }
    }

    static JsonNode object() {
        return MAPPER.createObjectNode();
    }

    /** An enum as the API writes it: {@code called-elsewhere}. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonMapper mapper() {
        var words = new SimpleModule("words");
        for (var id : IDS) words.addSerializer(id, ToStringSerializer.instance);
        words.addSerializer(Enum.class, new EnumKey());
        // By default each thread keeps its own, and each request has a new virtual thread. As many are kept as were
        // ever
        // in use at once: at most one for each processor, for nothing waits while it has one.
        var factory = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(words)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @SuppressWarnings("rawtypes") // Jackson registers by the raw class
    private static final class EnumKey extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(key(value));
        }
    }
}
