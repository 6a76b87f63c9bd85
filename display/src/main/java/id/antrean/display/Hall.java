package id.antrean.display;

import id.antrean.board.LiveDays;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.mall.MallId;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What every address here looks at: the malls as they are now, by mall time.
 *
 * @param clock mall time
 * @param speed mall seconds a wall second
 */
record Hall(LiveDays live, Clock clock, double speed) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    Instant now() {
        return clock.instant();
    }

    /**
     * The current day of the mall in the path, no older than the position in {@code ?after=}.
     *
     * @throws id.antrean.web.ProblemException 404 for an unknown mall; 202 if that position is not in it after two
     *     seconds
     */
    LiveDay day(Exchange exchange) {
        var after = exchange.after();
        if (after.isPresent() && !live.awaitPosition(after.getAsLong(), PATIENCE)) {
            throw Problem.of(ProblemKind.CONTINUE).thrown();
        }
        return day(exchange.mall());
    }

    LiveDay day(MallId mall) {
        return live.of(mall)
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN_MALL).thrown());
    }

    /** Gives a position that was just written a moment to arrive; whoever resumes a stream after it is not made to start anew. */
    void awaitBriefly(long position) {
        live.awaitPosition(position, PATIENCE);
    }
}
