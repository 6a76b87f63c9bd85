package id.antrean.bench;

import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayId;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.Origin;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/** Halls at work by the real clock: a visitor comes to each counter in turn, is called, served and done. */
final class HallWork {
    private static final int COUNTERS = 10;
    private static final int STEPS = 4;
    private static final int CALL = 1;
    private static final Origin SENDER = new Origin("bench", "CLERK", null, "bench", null);

    private final DayCommands commands;
    private final Queue<Seat> free = new ConcurrentLinkedQueue<>();
    private volatile LongConsumer called = position -> {};

    /** One counter and what comes next there; used by one thread at a time. */
    private static final class Seat {
        final DayId day;
        final CounterId counter;
        final ServiceId service;
        int step;
        Optional<TicketId> ticket = Optional.empty();

        Seat(DayId day, int number) {
            this.day = day;
            counter = new CounterId("loket-" + number);
            service = new ServiceId("layanan-" + number);
        }
    }

    HallWork(DayCommands commands, List<MallId> malls) {
        this.commands = commands;
        for (int n = 0; n < COUNTERS; n++) {
            for (var mall : malls) {
                var seat = new Seat(OpenMalls.today(mall), n);
                done(new DayCommand.OpenCounter(
                        seat.day, seat.counter, new ClerkId("petugas-" + n), List.of(), Instant.now()));
                for (int step = 0; step < free.size() % STEPS; step++) step(seat); // else all would be called at once
                free.add(seat);
            }
        }
    }

    /** Is told the position of each call once it is durable. */
    void listen(LongConsumer toCalls) {
        called = toCalls;
    }

    /** The next step at whichever counter has waited longest; false when all are busy with one. */
    boolean act() throws InterruptedException {
        var seat = free.poll();
        if (seat == null) {
            Thread.sleep(1); // those who have one go first
            return false;
        }
        try {
            return step(seat);
        } finally {
            free.add(seat);
        }
    }

    private boolean step(Seat seat) {
        var answer = commands.send(next(seat, Instant.now()), SENDER);
        if (answer instanceof Answer.Overloaded) return false;
        if (!(answer instanceof Answer.Done done)) throw new IllegalStateException(seat.counter + ": " + answer);
        if (seat.step == CALL) {
            seat.ticket = done.events().stream()
                    .filter(TicketCalled.class::isInstance)
                    .map(it -> ((TicketCalled) it).ticket())
                    .findFirst();
            called.accept(done.position());
        }
        seat.step = (seat.step + 1) % STEPS;
        return true;
    }

    private static DayCommand next(Seat seat, Instant now) {
        return switch (seat.step) {
            case 0 -> new DayCommand.IssueTicket(seat.day, seat.service, null, Language.ID, Channel.KIOSK, now);
            case CALL -> new DayCommand.CallNext(seat.day, seat.counter, null, now);
            case 2 -> new DayCommand.StartService(seat.day, seat.counter, null, seat.ticket.orElseThrow(), now);
            default ->
                new DayCommand.CompleteService(
                        seat.day, seat.counter, null, seat.ticket.orElseThrow(), null, List.of(), false, now);
        };
    }

    private void done(DayCommand command) {
        var answer = commands.send(command, SENDER);
        if (!(answer instanceof Answer.Done)) throw new IllegalStateException(command + ": " + answer);
    }
}
