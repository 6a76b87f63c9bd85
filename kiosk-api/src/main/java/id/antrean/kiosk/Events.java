package id.antrean.kiosk;

import id.antrean.day.DayEvent;
import java.util.List;
import java.util.Optional;

/** Finds in a command's events the one its answer is about; the day's opening may stand before it. */
final class Events {
    private Events() {}

    static <E extends DayEvent> Optional<E> find(Class<E> type, List<DayEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** @throws IllegalStateException if there is none: then the rules and this answer do not fit each other */
    static <E extends DayEvent> E only(Class<E> type, List<DayEvent> events) {
        return find(type, events).orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName()));
    }
}
