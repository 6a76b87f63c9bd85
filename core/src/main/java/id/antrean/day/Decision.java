package id.antrean.day;

import java.util.List;

/** What happened because of a command, or why nothing did. */
public sealed interface Decision {
    /** @param events in order, at least one; all of them are kept or none */
    record Accepted(List<DayEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing changed. A value, never an exception. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(DayEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Refusal.Kind kind, String... facts) {
        return new Refused(Refusal.of(kind, facts));
    }
}
