package id.antrean.board;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.LegState;
import id.antrean.day.PauseKind;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import id.antrean.mall.ZoneId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wall of the hall as one picture: everything that hangs there at one position of the log. Pure: the same day, zone
 * and instant give the same board.
 *
 * @param position global position of the last event in it
 * @param closedText why nothing happens here now, in words; null while the mall is open
 * @param calling tickets called or served now, the newest call first
 * @param previous earlier calls, newest first, at most {@value #PREVIOUS_MAX}; none that is still calling
 * @param missed tickets that were called and whose visitors have not come yet, the one called last first
 */
public record Board(
        MallId mall,
        Words name,
        LocalDate date,
        long position,
        boolean open,
        @Nullable Words closedText,
        List<ZoneLine> zones,
        List<Calling> calling,
        List<Previous> previous,
        List<Missed> missed,
        List<CounterSign> counters,
        List<SuspendedService> suspended) {
    /** As many as people can take in beside the calls of now. */
    public static final int PREVIOUS_MAX = 8;

    public Board {
        zones = List.copyOf(zones);
        calling = List.copyOf(calling);
        previous = List.copyOf(previous);
        missed = List.copyOf(missed);
        counters = List.copyOf(counters);
        suspended = List.copyOf(suspended);
    }

    /** @param waiting legs that wait in a line of this zone's agencies */
    public record ZoneLine(ZoneId zone, Words name, int waiting) {}

    /**
     * A ticket at a counter.
     *
     * @param position of its last call; 0 when that was more than {@link LiveDays#CALLS_MAX} calls ago
     * @param state called or serving
     * @param calls how often it was called
     */
    public record Calling(
            long position,
            String number,
            String counter,
            CounterId counterId,
            ZoneId zone,
            Words service,
            @Nullable Mark mark,
            LegState state,
            Instant calledAt,
            int calls) {}

    /** A call whose ticket has left the counter again. */
    public record Previous(long position, String number, String counter, ZoneId zone, Instant at) {}

    /**
     * Who was called and may still come.
     *
     * @param backBy until when, mall time
     */
    public record Missed(String number, String counter, ZoneId zone, Instant backBy) {}

    /**
     * What hangs above one counter.
     *
     * @param number the ticket called or served there; null while there is none
     */
    public record CounterSign(
            CounterId id,
            String name,
            ZoneId zone,
            CounterLight state,
            @Nullable PauseKind pauseKind,
            @Nullable Instant pausedUntil,
            @Nullable String number,
            @Nullable LegState ticketState,
            @Nullable Words service,
            @Nullable Mark mark) {}

    /** Whether a clerk is there. */
    public enum CounterLight {
        OPEN,
        PAUSED,
        CLOSED
    }

    public record SuspendedService(
            ServiceId service,
            Words name,
            String reason,
            @Nullable Instant expectedReturn) {}

    /**
     * The board of one zone, or of the whole hall.
     *
     * @param zone the zone whose counters and lines are shown; null for all
     * @param now mall time, for what depends on the hour
     */
    public static Board of(LiveDay day, @Nullable ZoneId zone, Instant now) {
        return new BoardPainter(day, zone, now).paint();
    }
}
