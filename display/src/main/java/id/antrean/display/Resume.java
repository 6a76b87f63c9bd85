package id.antrean.display;

import id.antrean.board.LiveDays;
import id.antrean.board.LiveDays.Call;
import id.antrean.board.LiveDays.LiveDay;
import java.util.List;
import java.util.OptionalLong;

/** What a screen that comes (back) is told first. */
sealed interface Resume {
    /** It comes for the first time: the whole picture. */
    record Anew() implements Resume {}

    /** It was away too long, or it knows another log than this one: it must forget what it has, then the whole picture. */
    record TooOld() implements Resume {}

    /**
     * It was away for a while.
     *
     * @param missed the calls it has not had, oldest first
     */
    record After(long seen, List<Call> missed) implements Resume {}

    /**
     * Decides it, from the day as it stands.
     *
     * @param after position of the last thing it was told; empty for a new screen
     * @param logPosition how far the log has been read
     */
    static Resume of(LiveDay day, OptionalLong after, long logPosition) {
        if (after.isEmpty()) return new Anew();
        long seen = after.getAsLong();
        if (seen > Math.max(logPosition, day.position()) || mayHaveMissedForgotten(day, seen)) return new TooOld();
        return new After(
                seen,
                day.calls().stream().filter(call -> call.position() > seen).toList());
    }

    /** Whether calls after this position may have been dropped from those that are kept. */
    private static boolean mayHaveMissedForgotten(LiveDay day, long seen) {
        return day.calls().size() == LiveDays.CALLS_MAX
                && seen < day.calls().getFirst().position();
    }
}
