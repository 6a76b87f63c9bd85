package id.antrean.eventlog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** An id, which is any record of one text, is written as that text, as a value and as a key: {@code "dukcapil"}. */
final class BareIds extends SimpleModule {
    private static boolean isId(Class<?> type) {
        if (!type.isRecord()) return false;
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    @Override
    public void setupModule(Module.SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean) {
                return isId(type.getRawClass()) ? new Write(false) : null;
            }
        });
        context.addKeySerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean) {
                return isId(type.getRawClass()) ? new Write(true) : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription bean) {
                return isId(type.getRawClass()) ? new Read(type.getRawClass()) : null;
            }
        });
        context.addKeyDeserializers(
                (type, config, bean) -> isId(type.getRawClass()) ? new ReadKey(new Read(type.getRawClass())) : null);
    }

    private static final class Write extends StdSerializer<Object> {
        private final boolean key;

        Write(boolean key) {
            super(Object.class);
            this.key = key;
        }

        @Override
        public void serialize(Object id, JsonGenerator out, SerializerProvider provider) throws IOException {
            var text = textOf(id);
            if (key) out.writeFieldName(text);
            else out.writeString(text);
        }

        private static String textOf(Object id) {
            try {
                var accessor = id.getClass().getRecordComponents()[0].getAccessor();
                accessor.setAccessible(true); // the record may be nested in a class that is not public
                return (String) accessor.invoke(id);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an id that cannot be read: " + id.getClass(), e);
            }
        }
    }

    private static final class Read extends StdDeserializer<Object> {
        private final transient Constructor<?> constructor;

        Read(Class<?> type) {
            super(type);
            try {
                constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an id without its constructor: " + type, e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return make(in.getValueAsString());
        }

        Object make(String text) throws IOException {
            try {
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException e) {
                throw new IOException("no " + handledType().getSimpleName() + ": \"" + text + "\"", e);
            }
        }
    }

    private static final class ReadKey extends KeyDeserializer {
        private final Read read;

        ReadKey(Read read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return read.make(key);
        }
    }
}
