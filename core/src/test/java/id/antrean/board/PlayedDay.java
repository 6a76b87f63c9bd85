package id.antrean.board;

import id.antrean.board.LiveDays.Call;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.Decision;
import id.antrean.day.TicketId;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service day played by its own rules, for tests: what is asked of it is decided, and each event gets a position. */
public final class PlayedDay {
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    public static final ClerkId ANI = new ClerkId("ani");

    public final DayId day;
    public final Catalogue catalogue;
    public final List<Recorded<DayEvent>> events = new ArrayList<>();
    public final List<Call> announced = new ArrayList<>();
    public LiveDay live;

    PlayedDay(Catalogue catalogue) {
        this.catalogue = catalogue;
        day = new DayId(catalogue.mall(), TUESDAY);
        live = LiveFold.begun(day, new CataloguePublished(catalogue.mall(), 1, catalogue, at("00:00")), 1);
    }

    public static PlayedDay opened(Catalogue catalogue) {
        var played = new PlayedDay(catalogue);
        played.ask(new DayCommand.OpenDay(played.day, 1, catalogue, played.at("07:30")));
        return played;
    }

    public Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time))
                .atZone(catalogue.timeZone())
                .toInstant();
    }

    public PlayedDay takes(ServiceId service, String time) {
        return takes(service, null, time);
    }

    public PlayedDay takes(ServiceId service, @Nullable String priority, String time) {
        return ask(new DayCommand.IssueTicket(day, service, priority, Language.ID, Channel.KIOSK, at(time)));
    }

    public PlayedDay opens(CounterId counter, String clerk, String time) {
        return ask(new DayCommand.OpenCounter(day, counter, new ClerkId(clerk), List.of(), at(time)));
    }

    public PlayedDay calls(CounterId counter, String time) {
        return ask(new DayCommand.CallNext(day, counter, null, at(time)));
    }

    public PlayedDay recalls(CounterId counter, String number, String time) {
        return ask(new DayCommand.RecallTicket(day, counter, null, ticket(number), at(time)));
    }

    public PlayedDay starts(CounterId counter, String number, String time) {
        return ask(new DayCommand.StartService(day, counter, null, ticket(number), at(time)));
    }

    public PlayedDay completes(CounterId counter, String number, String time) {
        return ask(
                new DayCommand.CompleteService(day, counter, null, ticket(number), null, List.of(), false, at(time)));
    }

    public PlayedDay undoes(CounterId counter, String number, String time) {
        return ask(new DayCommand.UndoLastStep(day, counter, null, ticket(number), at(time)));
    }

    public PlayedDay ask(DayCommand command) {
        switch (DayDecider.decide(command, live.state())) {
            case Decision.Accepted(var decided) -> decided.forEach(this::happens);
            case Decision.Refused(var refusal) ->
                throw new AssertionError(command + " was refused: " + refusal.sentence(Language.EN));
        }
        return this;
    }

    public static TicketId ticket(String number) {
        return TicketId.of(TUESDAY, number);
    }

    public Board boardAt(String time) {
        return Board.of(live, null, at(time));
    }

    private void happens(DayEvent event) {
        var recorded =
                new Recorded<>(live.position() + 1, day.stream(), events.size() + 1, event, Map.of(), at("00:00"));
        events.add(recorded);
        live = LiveFold.after(live, recorded);
        var call = LiveFold.callOf(live, recorded);
        if (call != null) announced.add(call);
    }
}
