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
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
                return isId(type.getRawClass()) ? new Write(type.getRawClass(), false) : null;
            }
        });
        context.addKeySerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean) {
                return isId(type.getRawClass()) ? new Write(type.getRawClass(), true) : null;
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

    /** The handles are made once for each kind of id: to look for them anew costs more than all the rest of an event. */
    private static final class Write extends StdSerializer<Object> {
        private final boolean key;
        private final transient MethodHandle text;

        Write(Class<?> type, boolean key) {
            super(Object.class);
            this.key = key;
            try {
                var accessor = type.getRecordComponents()[0].getAccessor();
                accessor.setAccessible(true); // the record may be nested in a class that is not public
                text = MethodHandles.lookup()
                        .unreflect(accessor)
                        .asType(MethodType.methodType(String.class, Object.class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("an id that cannot be read: " + type, e);
            }
        }

        @Override
        public void serialize(Object id, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (key) out.writeFieldName(textOf(id));
            else out.writeString(textOf(id));
        }

        private String textOf(Object id) {
            try {
                return (String) text.invokeExact(id);
            } catch (Throwable e) {
                throw new IllegalStateException("an id that cannot be read: " + id.getClass(), e);
            }
        }
    }

    private static final class Read extends StdDeserializer<Object> {
        private final transient MethodHandle constructor;

        Read(Class<?> type) {
            super(type);
            try {
                var declared = type.getDeclaredConstructor(String.class);
                declared.setAccessible(true);
                constructor = MethodHandles.lookup()
                        .unreflectConstructor(declared)
                        .asType(MethodType.methodType(Object.class, String.class));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalStateException("an id without its constructor: " + type, e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return make(in.getValueAsString());
        }

        Object make(String text) throws IOException {
            try {
                return constructor.invokeExact(text);
            } catch (Throwable e) {
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
