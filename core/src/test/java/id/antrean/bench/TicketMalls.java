package id.antrean.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.antrean.Engine;
import id.antrean.With;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayId;
import id.antrean.day.SmallMall;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.axon.MallAnswer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The product itself: visitors of so many malls take a ticket and give it up again, so that the lines stay short however
 * long it lasts. Each command is one event. Four counters are open in each mall, for the forecast on the ticket.
 */
public final class TicketMalls implements Contender {
    private static final int COUNTERS = 4;
    private static final int AGENCIES = 10;
    private static final int SERVICES = 20;
    private static final int CONNECTIONS = 4;
    private static final Clock MORNING = Clock.fixed(SmallMall.at("07:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("bench", "KIOSK", null, "bench", null);

    private final List<MallId> malls;
    private final Database database;
    private final Engine engine;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong asked = new AtomicLong();
    private final long started = System.nanoTime();
    private volatile LongConsumer told = position -> {};
    private Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private LocalDate date = SmallMall.TUESDAY;

    private record Waiting(DayId day, TicketId ticket) {}

    TicketMalls(int malls) {
        this(malls, TestDatabase.fresh());
    }

    /** On a database that is there already; it is closed with this. */
    TicketMalls(int malls, Database database) {
        this.malls = named(0, malls);
        this.database = database;
        prepare();
        engine = engine(database.dataSource());
    }

    private TicketMalls(List<MallId> malls, Database database) {
        this.malls = malls;
        this.database = database;
        engine = engine(database.dataSource());
    }

    /** Some of the malls of a database that another one has prepared. */
    static TicketMalls prepared(int first, int end, Database database) {
        return new TicketMalls(named(first, end), database);
    }

    private static List<MallId> named(int first, int end) {
        return IntStream.range(first, end).mapToObj(n -> new MallId("mal-" + n)).toList();
    }

    private Engine engine(DataSource source) {
        return Engine.start(source, MORNING, Clock.systemUTC(), meters);
    }

    /** By an engine of its own that does not wait for the disk: how long this takes is not measured. */
    private void prepare() {
        var settings = OneRow.settings(database.address(), CONNECTIONS);
        settings.addDataSourceProperty("options", "-c synchronous_commit=off");
        try (var pool = new HikariDataSource(settings);
                var hasty = engine(pool)) {
            publish(hasty);
            openCounters(hasty);
        }
    }

    private void publish(Engine hasty) {
        for (var mall : malls) {
            var answer = hasty.mallCommands().publish(With.changed(BigDay.catalogue(), "mall", mall), SENDER);
            if (!(answer instanceof MallAnswer.Published) && !(answer instanceof MallAnswer.Unchanged)) {
                throw new IllegalStateException(mall + " was not published: " + answer);
            }
        }
    }

    private void openCounters(Engine by) {
        for (var mall : malls) {
            for (int n = 0; n < COUNTERS; n++) {
                var open = new DayCommand.OpenCounter(
                        new DayId(mall, date),
                        new CounterId("loket-" + n * AGENCIES / COUNTERS),
                        new ClerkId("petugas-" + n),
                        List.of(),
                        SmallMall.at(date, "07:30"));
                if (!(by.dayCommands().send(open, SENDER) instanceof Answer.Done))
                    throw new IllegalStateException("not opened: " + open);
            }
        }
    }

    /** The next service day, with numbers from the beginning: a day's are not without end. */
    private void nextDay() {
        do date = date.plusDays(1);
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY
                || date.getDayOfWeek() == DayOfWeek.SUNDAY
                || date.equals(SmallMall.HOLIDAY));
        waiting = new ConcurrentLinkedQueue<>();
        openCounters(engine);
    }

    /** Is told the position of each event once it is durable; from many threads. */
    void listen(LongConsumer toPositions) {
        told = toPositions;
    }

    Engine engine() {
        return engine;
    }

    Database database() {
        return database;
    }

    MeterRegistry meters() {
        return meters;
    }

    @Override
    public Run run(int clients, Duration lasts) throws Exception {
        if (malls.size() == 1) nextDay();
        return Load.closed(clients, lasts, this::act);
    }

    Run paced(double perSecond, Duration lasts) throws Exception {
        if (malls.size() == 1) nextDay();
        return Load.paced(perSecond, lasts, this::act);
    }

    /** Every second visitor takes a ticket, and every second gives up the one that was taken longest ago. */
    boolean act() {
        var longest = asked.getAndIncrement() % 2 == 0 ? null : waiting.poll();
        return longest == null ? take() : giveUp(longest);
    }

    private boolean take() {
        var random = ThreadLocalRandom.current();
        var day = new DayId(malls.get(random.nextInt(malls.size())), date);
        var service = new ServiceId("layanan-" + random.nextInt(SERVICES));
        var issue = new DayCommand.IssueTicket(day, service, null, Language.ID, Channel.KIOSK, now());
        if (!(send(issue) instanceof Answer.Done(var events, long position, boolean replayed))) return false;
        waiting.add(new Waiting(day, ((TicketIssued) events.getLast()).ticket()));
        return true;
    }

    private boolean giveUp(Waiting longest) {
        var cancel = new DayCommand.CancelTicket(longest.day, longest.ticket, "bench", now());
        return send(cancel) instanceof Answer.Done;
    }

    private Answer send(DayCommand command) {
        var answer = engine.dayCommands().send(command, SENDER);
        if (answer instanceof Answer.Refused(var refusal)) throw new IllegalStateException(command + ": " + refusal);
        if (answer instanceof Answer.Done done) told.accept(done.position());
        return answer;
    }

    /** From nine on, as real time passes. */
    private Instant now() {
        return SmallMall.at(date, "09:00").plusNanos(System.nanoTime() - started);
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
