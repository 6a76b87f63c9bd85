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
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.UnaryOperator;
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

    private static final class Write extends StdSerializer<Object> {
        private final boolean key;
        private final transient UnaryOperator<Object> text;

        Write(Class<?> type, boolean key) {
            super(Object.class);
            this.key = key;
            text = function(
                    type,
                    of -> of.findVirtual(
                            type, type.getRecordComponents()[0].getName(), MethodType.methodType(String.class)));
        }

        @Override
        public void serialize(Object id, JsonGenerator out, SerializerProvider provider) throws IOException {
            var written = (String) text.apply(id);
            if (key) out.writeFieldName(written);
            else out.writeString(written);
        }
    }

    private static final class Read extends StdDeserializer<Object> {
        private final transient UnaryOperator<Object> id;

        Read(Class<?> type) {
            super(type);
            id = function(type, of -> of.findConstructor(type, MethodType.methodType(void.class, String.class)));
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return make(in.getValueAsString());
        }

        Object make(String text) throws IOException {
            try {
                return id.apply(text);
            } catch (RuntimeException e) {
                throw new IOException("no " + handledType().getSimpleName() + ": \"" + text + "\"", e);
            }
        }
    }

    private interface Finding {
        MethodHandle in(MethodHandles.Lookup type) throws ReflectiveOperationException;
    }

    /**
     * A record's accessor or constructor as a function, made once for each kind of id: reflection, and a handle too, costs
     * more than all else that is done about an id. The record may be nested in a class that is not public.
     */
    @SuppressWarnings("unchecked")
    private static UnaryOperator<Object> function(Class<?> type, Finding finding) {
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var found = finding.in(lookup);
            return (UnaryOperator<Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(UnaryOperator.class),
                            MethodType.methodType(Object.class, Object.class),
                            found,
                            found.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("an id that cannot be read or written: " + type, e);
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
