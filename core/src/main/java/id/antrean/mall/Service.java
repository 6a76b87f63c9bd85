package id.antrean.mall;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agency does for a visitor, and how long it should take.
 *
 * @param minutes standard time at the counter, 1 to 480
 * @param quota tickets a service day, 1 or more; null for no limit of its own (its agency's still holds)
 * @param documents what the visitor should bring; may be empty
 * @param outcomes how a service may end, at least one; the first is what one key chooses
 * @param items what a clerk may count while completing ("pages legalised"); may be empty
 * @param parallel visitors whom one clerk may serve at once, 1 to 5; 1 where each needs the clerk's whole attention
 * @param then the services that a visit goes on with by itself once this one is completed; mostly empty
 * @param week its own hours for each weekday, within the mall's; empty where it keeps its agency's
 */
public record Service(
        ServiceId service,
        AgencyId agency,
        Words name,
        int minutes,
        @Nullable Integer quota,
        List<Words> documents,
        List<Choice> outcomes,
        List<Choice> items,
        Map<DayOfWeek, Hours> week,
        int parallel,
        List<ServiceId> then) {
    /** The outcome every service has when its catalogue names none. */
    public static final Choice DONE = new Choice("done", new Words("Selesai", "Done"));

    public Service {
        documents = List.copyOf(documents);
        outcomes = outcomes.isEmpty() ? List.of(DONE) : List.copyOf(outcomes);
        items = List.copyOf(items);
        week = Map.copyOf(week);
        then = List.copyOf(then);
    }

    /** One visitor at a time, and the visit ends with it. */
    public Service(
            ServiceId service,
            AgencyId agency,
            Words name,
            int minutes,
            @Nullable Integer quota,
            List<Words> documents,
            List<Choice> outcomes,
            List<Choice> items,
            Map<DayOfWeek, Hours> week) {
        this(service, agency, name, minutes, quota, documents, outcomes, items, week, 1, List.of());
    }

    /** One that keeps its agency's hours. */
    public Service(
            ServiceId service,
            AgencyId agency,
            Words name,
            int minutes,
            @Nullable Integer quota,
            List<Words> documents,
            List<Choice> outcomes,
            List<Choice> items) {
        this(service, agency, name, minutes, quota, documents, outcomes, items, Map.of());
    }
}
