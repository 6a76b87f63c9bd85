package id.antrean.figures;

import id.antrean.day.DayId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers a manager's questions from the figures' tables. Each answer is of one moment. Safe for many threads. */
public final class Figures {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final FiguresTable table;

    public Figures(DataSource source) {
        table = new FiguresTable(source);
    }

    /**
     * The figures of a range of days.
     *
     * @param from first service date
     * @param to last service date, included; not before from
     * @param now mall time, for those who still wait
     * @throws IllegalArgumentException if the range is empty
     * @throws IllegalStateException if the database refused
     */
    public FiguresAnswer of(MallId mall, LocalDate from, LocalDate to, By by, Instant now) {
        return of(mall, from, to, by, null, now);
    }

    /**
     * The same, of one agency's legs only, the total too; of a visit that went on to another agency, its own part.
     *
     * @param agency null for all
     */
    public FiguresAnswer of(MallId mall, LocalDate from, LocalDate to, By by, @Nullable AgencyId agency, Instant now) {
        return answer(new FiguresQuestion(mall, from, to, by, agency, now));
    }

    /**
     * The same of all malls together. A percentile is that of all their legs: no mean of the malls' percentiles. An hour
     * is each mall's own; services and agencies are one where their keys are.
     *
     * @param by not COUNTER nor CLERK, whose keys are each mall's own
     */
    public FiguresAnswer ofAll(LocalDate from, LocalDate to, By by, @Nullable AgencyId agency, Instant now) {
        if (!by.isNational()) throw new IllegalArgumentException("keys are each mall's own: " + by);
        return answer(new FiguresQuestion(null, from, to, by, agency, now));
    }

    private FiguresAnswer answer(FiguresQuestion question) {
        if (question.to().isBefore(question.from()))
            throw new IllegalArgumentException(
                    "the range ends before it begins: " + question.from() + " " + question.to());
        return table.answer(question);
    }

    /** Where the legs of a day are, by service; services without a leg are left out. */
    public List<Balance> balance(DayId day) {
        return table.balance(day);
    }

    /** The line of a day, all services together. */
    public LineLength line(DayId day) {
        return table.line(day);
    }

    /** What every figure means, by its name in {@link Figure}. */
    public static Map<String, Definition> definitions() {
        return Definitions.ALL;
    }

    /** The last event the tables have seen; 0 while the view has not begun. */
    public long position() {
        return table.position();
    }

    /**
     * Waits until the tables have seen a position.
     *
     * @return false if they had not by then
     */
    public boolean awaitPosition(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position() < position) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }
}
