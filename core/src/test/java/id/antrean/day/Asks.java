package id.antrean.day;

import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.TUESDAY;
import static id.antrean.day.SmallMall.at;

import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.CancelTicket;
import id.antrean.day.DayCommand.CloseCounter;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.ContinueTicket;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.MarkNoShow;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayCommand.PauseCounter;
import id.antrean.day.DayCommand.RecallTicket;
import id.antrean.day.DayCommand.ResumeCounter;
import id.antrean.day.DayCommand.StartService;
import id.antrean.day.DayCommand.SuspendService;
import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayCommand.UndoLastStep;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.time.LocalDate;
import java.util.List;

/** What people ask in the tests, each with its time first: {@code callNext("08:05", COUNTER_1)}. */
final class Asks {
    private Asks() {}

    static IssueTicket take(String time, ServiceId service) {
        return new IssueTicket(DAY, service, null, Language.ID, Channel.KIOSK, at(time));
    }

    static IssueTicket takeWithPriority(String time, ServiceId service) {
        return new IssueTicket(DAY, service, "elderly", Language.ID, Channel.KIOSK, at(time));
    }

    static IssueTicket takeOn(LocalDate date, String time, ServiceId service) {
        return new IssueTicket(new DayId(DAY.mall(), date), service, null, Language.ID, Channel.KIOSK, at(date, time));
    }

    static OpenCounter open(String time, CounterId counter, ClerkId clerk) {
        return new OpenCounter(DAY, counter, clerk, List.of(), at(time));
    }

    static PauseCounter pause(String time, CounterId counter) {
        return new PauseCounter(DAY, counter, null, PauseKind.BREAK, null, at(time));
    }

    static ResumeCounter resume(String time, CounterId counter) {
        return new ResumeCounter(DAY, counter, null, at(time));
    }

    static CloseCounter close(String time, CounterId counter) {
        return new CloseCounter(DAY, counter, null, null, false, at(time));
    }

    static CallNext callNext(String time, CounterId counter) {
        return new CallNext(DAY, counter, null, at(time));
    }

    static CallNext callNextAs(ClerkId clerk, String time, CounterId counter) {
        return new CallNext(DAY, counter, clerk, at(time));
    }

    static RecallTicket recall(String time, CounterId counter, String number) {
        return new RecallTicket(DAY, counter, null, ticket(number), at(time));
    }

    static StartService start(String time, CounterId counter, String number) {
        return new StartService(DAY, counter, null, ticket(number), at(time));
    }

    static CompleteService complete(String time, CounterId counter, String number) {
        return new CompleteService(DAY, counter, null, ticket(number), null, List.of(), false, at(time));
    }

    static CompleteService completeAndCallNext(String time, CounterId counter, String number) {
        return new CompleteService(DAY, counter, null, ticket(number), null, List.of(), true, at(time));
    }

    static MarkNoShow noShow(String time, CounterId counter, String number) {
        return new MarkNoShow(DAY, counter, null, ticket(number), at(time));
    }

    static HoldTicket hold(String time, CounterId counter, String number) {
        return new HoldTicket(DAY, counter, null, ticket(number), at(time));
    }

    static ContinueTicket resumeHeld(String time, CounterId counter, String number) {
        return new ContinueTicket(DAY, counter, null, ticket(number), at(time));
    }

    static TransferTicket transfer(String time, CounterId counter, String number, ServiceId service, boolean keep) {
        return new TransferTicket(DAY, counter, null, ticket(number), service, keep, at(time));
    }

    static UndoLastStep undo(String time, CounterId counter, String number) {
        return new UndoLastStep(DAY, counter, null, ticket(number), at(time));
    }

    static CancelTicket cancel(String time, String number) {
        return new CancelTicket(DAY, ticket(number), "pulang", at(time));
    }

    static SuspendService suspend(String time, ServiceId service) {
        return new SuspendService(DAY, service, "sistem pusat sedang gangguan", null, at(time));
    }

    static CloseDay closeDay(String time) {
        return new CloseDay(DAY, at(time));
    }

    static DayCommand.SetTicketAside setAside(String time, CounterId counter, String number) {
        return new DayCommand.SetTicketAside(DAY, counter, null, ticket(number), false, at(time));
    }

    static DayCommand.SetTicketAside setAsideAndCallNext(String time, CounterId counter, String number) {
        return new DayCommand.SetTicketAside(DAY, counter, null, ticket(number), true, at(time));
    }

    static DayCommand.ReleaseTicket release(String time, String number) {
        return new DayCommand.ReleaseTicket(DAY, ticket(number), at(time));
    }

    static DayCommand.ReinstateTicket reinstate(String time, String number) {
        return new DayCommand.ReinstateTicket(DAY, ticket(number), "kembali", at(time));
    }

    static DayCommand.TendSetAside tend(String time) {
        return new DayCommand.TendSetAside(DAY, at(time));
    }

    static DayCommand.CallTicket callChosen(String time, CounterId counter, String number) {
        return new DayCommand.CallTicket(DAY, counter, null, ticket(number), "salah antre", at(time));
    }

    static TicketId ticket(String number) {
        return TicketId.of(TUESDAY, number);
    }
}
