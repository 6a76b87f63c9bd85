package id.antrean.day;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.SETOR;

import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** What somebody may ask next: mostly sensible, now and then not. */
public final class RandomCommands {
    private static final List<CounterId> COUNTERS = List.of(COUNTER_1, COUNTER_2, COUNTER_3);
    private static final List<ServiceId> SERVICES = List.of(KTP, KK, SETOR);
    private static final List<ClerkId> CLERKS = List.of(new ClerkId("rina"), new ClerkId("budi"), new ClerkId("sari"));

    private RandomCommands() {}

    public static DayCommand next(SplittableRandom random, DayState day, Instant at) {
        var counter = pick(random, COUNTERS);
        var service = pick(random, SERVICES);
        var ticket = ticket(random, day, counter);
        return switch (random.nextInt(21)) {
            case 0, 1, 2, 3 ->
                new DayCommand.IssueTicket(
                        DAY, service, random.nextInt(5) == 0 ? "elderly" : null, Language.ID, Channel.KIOSK, at);
            case 4, 5 -> new DayCommand.OpenCounter(DAY, counter, pick(random, CLERKS), List.of(), at);
            case 6, 7, 8 -> new DayCommand.CallNext(DAY, counter, null, at);
            case 9 -> new DayCommand.RecallTicket(DAY, counter, null, ticket, at);
            case 10, 11 -> new DayCommand.StartService(DAY, counter, null, ticket, at);
            case 12, 13 ->
                new DayCommand.CompleteService(DAY, counter, null, ticket, null, List.of(), random.nextBoolean(), at);
            case 14 -> new DayCommand.MarkNoShow(DAY, counter, null, ticket, at);
            case 15 -> new DayCommand.HoldTicket(DAY, counter, null, ticket, at);
            case 16 -> new DayCommand.ContinueTicket(DAY, counter, null, ticket, at);
            case 17 -> new DayCommand.TransferTicket(DAY, counter, null, ticket, service, random.nextBoolean(), at);
            case 18 -> new DayCommand.UndoLastStep(DAY, counter, null, ticket, at);
            case 19 -> new DayCommand.ReinstateTicket(DAY, missed(random, day, ticket), "kembali", at);
            default -> rarely(random, counter, service, ticket, at);
        };
    }

    private static DayCommand rarely(
            SplittableRandom random, CounterId counter, ServiceId service, TicketId ticket, Instant at) {
        return switch (random.nextInt(17)) {
            case 0 -> new DayCommand.CancelTicket(DAY, ticket, "pulang", at);
            case 1 -> new DayCommand.PauseCounter(DAY, counter, null, PauseKind.BREAK, null, at);
            case 2 -> new DayCommand.ResumeCounter(DAY, counter, null, at);
            case 3 -> new DayCommand.CloseCounter(DAY, counter, null, null, random.nextBoolean(), at);
            case 4 -> new DayCommand.SuspendService(DAY, service, "gangguan", null, at);
            case 5 -> new DayCommand.LiftSuspension(DAY, service, at);
            case 6 -> new DayCommand.CallTicket(DAY, counter, null, ticket, "salah antre", at);
            case 7, 8 -> new DayCommand.SetTicketAside(DAY, counter, null, ticket, random.nextBoolean(), at);
            case 9 -> new DayCommand.ReleaseTicket(DAY, ticket, at);
            case 10 -> new DayCommand.TendSetAside(DAY, at);
            case 11 -> new DayCommand.GrantPriority(DAY, ticket, "elderly", at);
            case 12 -> new DayCommand.RevokePriority(DAY, ticket, "tidak berhak", at);
            case 13 -> new DayCommand.MoveTicket(DAY, ticket, service, at);
            case 14 -> new DayCommand.ReprintTicket(DAY, ticket, at);
            case 15 -> new DayCommand.LendCounter(DAY, counter, List.of(service), at);
            default -> new DayCommand.CloseDay(DAY, at);
        };
    }

    /** Mostly the ticket at the counter, else any open one, else one that does not exist. */
    private static TicketId ticket(SplittableRandom random, DayState day, CounterId counter) {
        var here = day.counter(counter).map(CounterState::ticket);
        if (here.isPresent() && random.nextInt(4) > 0) return here.get();
        var last = day.counter(counter).map(CounterState::last);
        if (last.isPresent() && random.nextBoolean()) return last.get().before().ticket();
        var legs = day.legs().legs();
        return legs.isEmpty()
                ? Asks.ticket("A999")
                : legs.get(random.nextInt(legs.size())).ticket();
    }

    private static TicketId missed(SplittableRandom random, DayState day, TicketId other) {
        var missed = day.noShows().keySet().stream()
                .sorted(Comparator.comparing(TicketId::value))
                .toList();
        return missed.isEmpty() ? other : pick(random, missed);
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
