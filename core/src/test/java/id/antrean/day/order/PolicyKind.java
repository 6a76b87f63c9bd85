package id.antrean.day.order;

/** The policies of the order, each of which gets days of its own. */
public enum PolicyKind {
    SINGLE_LINE,
    CREDIT,
    TURNS,
    PRIORITY_FIRST,
    CLERK_WEIGHTS,
    LONGEST_WAIT,
    ALL_TOGETHER
}
