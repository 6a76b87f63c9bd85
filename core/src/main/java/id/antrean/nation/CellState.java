package id.antrean.nation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a cell's part of the national figures is.
 *
 * @param position in the cell's log: everything up to it is in the figures
 * @param head of the cell's log when it last answered
 * @param heardAt when it last answered; null for never
 * @param caughtUpAt everything the cell had at that time is in the figures; null for never
 * @param problem why it does not go on; null when all is well
 */
public record CellState(
        String cell,
        long position,
        long head,
        @Nullable Instant heardAt,
        @Nullable Instant caughtUpAt,
        @Nullable String problem) {}
