package id.antrean;

import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Which commands an aggregate handles: Axon finds a handler by the class of its command, and only when one comes. */
public final class CommandHandlers {
    private CommandHandlers() {}

    public static List<Class<?>> of(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();
    }
}
