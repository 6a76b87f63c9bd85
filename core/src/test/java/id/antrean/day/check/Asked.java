package id.antrean.day.check;

import id.antrean.day.DayCommand;
import id.antrean.day.TicketId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was asked.
 *
 * @param gave the ticket it gave; null for none. In a shorter sequence the visitor gets another number: who is meant
 *     stays the same
 */
record Asked(DayCommand command, @Nullable TicketId gave) {
    /** The command, about the same visitors under their numbers of now. */
    DayCommand about(Map<TicketId, TicketId> now) {
        var type = command.getClass();
        var components = type.getRecordComponents();
        try {
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                var value = components[i].getAccessor().invoke(command);
                values[i] = value instanceof TicketId ticket ? now.getOrDefault(ticket, ticket) : value;
            }
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
