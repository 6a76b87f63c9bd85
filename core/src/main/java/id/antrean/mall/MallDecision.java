package id.antrean.mall;

import java.util.List;

/** What came of a command to a mall. */
public sealed interface MallDecision {
    /** @param events in order, at least one */
    record Accepted(List<MallEvent> events) implements MallDecision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * The very catalogue that is in force was published again. No event, no new version, and no refusal either: who
     * publishes wants the mall to be so, and it is. A start script may publish its file each time.
     *
     * @param version the one in force
     */
    record Unchanged(int version) implements MallDecision {}

    /** Nothing changed, because the catalogue may not be published. A value, never an exception. */
    record Refused(MallRefusal refusal) implements MallDecision {}
}
