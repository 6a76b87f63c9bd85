package id.antrean.history;

/** One thing that must hold at each step of a day. A new one for each day. */
interface StepInvariant {
    /** Whether a row may happen as things stand. */
    default void before(LogRow row, Hall hall, Findings findings) {}

    /** How things stand now that it happened. */
    default void after(LogRow row, Hall hall, Findings findings) {}
}
