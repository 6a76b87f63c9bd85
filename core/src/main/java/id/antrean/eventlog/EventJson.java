package id.antrean.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the log: instants as {@code 2026-11-24T01:00:00.000Z}, dates and times of day in ISO form, an id as its
 * bare text (also as a key), nothing for null, map entries in order. A property that is not known is passed over.
 */
final class EventJson {
    private EventJson() {}

    static ObjectMapper mapper() {
        // by default each thread keeps its own, and each request has a new virtual thread
        var buffers = JsonRecyclerPools.newConcurrentDequePool();
        return JsonMapper.builder(JsonFactory.builder().recyclerPool(buffers).build())
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule()
                        .addSerializer(Instant.class, new WriteInstant())
                        .addDeserializer(Instant.class, new ReadInstant())
                        .addDeserializer(LocalDate.class, new ReadDate()))
                .addModule(new BareIds())
                .annotationIntrospector(new SealedKinds())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                        Include.NON_NULL, Include.NON_NULL))
                // only what a record is made of: a question such as isOpen() is not part of it
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }

    private static final class WriteInstant extends StdSerializer<Instant> {
        WriteInstant() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(IsoTimes.text(at));
        }
    }

    private static final class ReadInstant extends StdDeserializer<Instant> {
        ReadInstant() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                var at = IsoTimes.instant(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
                if (at != null) return at;
            }
            return InstantDeserializer.INSTANT.deserialize(in, context); // written by another program, or wrong
        }
    }

    private static final class ReadDate extends StdDeserializer<LocalDate> {
        ReadDate() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                var date = IsoTimes.date(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
                if (date != null) return date;
            }
            return LocalDateDeserializer.INSTANCE.deserialize(in, context);
        }
    }
}
