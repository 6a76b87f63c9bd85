package id.antrean.eventlog.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Which stream a command is for, asked of the command itself, so that commands carry no framework's annotation. */
final class Targets implements CommandTargetResolver {
    private final Map<Class<?>, Function<Object, String>> byFamily = new LinkedHashMap<>();

    <C> void add(Class<C> family, Function<C, String> stream) {
        byFamily.put(family, command -> stream.apply(family.cast(command)));
    }

    String streamOf(Object command) {
        for (var family : byFamily.entrySet()) {
            if (family.getKey().isInstance(command)) return family.getValue().apply(command);
        }
        throw new IllegalArgumentException("no stream for " + command.getClass());
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier((Object) Receipt.of(command).stream(), null);
    }
}
