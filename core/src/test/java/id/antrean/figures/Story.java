package id.antrean.figures;

import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.TUESDAY;

import id.antrean.day.Because;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.DayEvent.TicketContinued;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.Forecast;
import id.antrean.day.SmallMall;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened on a Tuesday of the small mall, told in order, each with its mall time. */
final class Story {
    private final List<Recorded<?>> events = new ArrayList<>();
    private Instant at = SmallMall.at("07:00");
    private CounterId counter = COUNTER_1;
    private ClerkId clerk = RINA;

    Story() {
        tell(new DayOpened(DAY, 1, SmallMall.catalogue(), at));
    }

    List<Recorded<?>> events() {
        return List.copyOf(events);
    }

    static List<Recorded<?>> recorded(List<DayEvent> events) {
        var recorded = new ArrayList<Recorded<?>>();
        for (var event : events) recorded.add(recorded(event, recorded.size() + 1));
        return recorded;
    }

    private static Recorded<?> recorded(DayEvent event, int position) {
        return new Recorded<>(position, event.day().stream(), position, event, Map.of(), event.at());
    }

    Story at(String time) {
        at = SmallMall.at(time);
        return this;
    }

    /** What follows happens at this counter: Rina has the first, Budi the others. */
    Story at(String time, CounterId at) {
        counter = at;
        clerk = at.equals(COUNTER_1) ? RINA : BUDI;
        return at(time);
    }

    Story catalogue(int version, Catalogue catalogue) {
        return tell(new CatalogueApplied(DAY, version, catalogue, at));
    }

    Story issued(String number, ServiceId service) {
        return issued(number, service, null);
    }

    Story issued(String number, ServiceId service, int lowMinutes, int highMinutes) {
        return issued(
                number,
                service,
                new Forecast(
                        Duration.ofMinutes(lowMinutes).toMillis(),
                        Duration.ofMinutes(highMinutes).toMillis()));
    }

    private Story issued(String number, ServiceId service, @Nullable Forecast forecast) {
        return tell(new TicketIssued(
                DAY,
                ticket(number),
                1,
                service,
                new ZoneId("timur"),
                Channel.KIOSK,
                Language.ID,
                false,
                0,
                at,
                600_000,
                0,
                forecast,
                false,
                List.of(),
                null,
                null,
                at));
    }

    Story called(String number, int leg, ServiceId service) {
        return tell(new TicketCalled(
                DAY, ticket(number), leg, service, counter, clerk, false, at, at, Because.EARLIEST_STANDING, null, at));
    }

    Story recalled(String number, int leg, ServiceId service, int calls) {
        return tell(new TicketRecalled(DAY, ticket(number), leg, service, counter, clerk, calls, at));
    }

    Story started(String number, int leg, ServiceId service) {
        return tell(new ServiceStarted(DAY, ticket(number), leg, service, counter, clerk, at));
    }

    Story completed(String number, int leg, ServiceId service) {
        return tell(
                new ServiceCompleted(DAY, ticket(number), leg, service, counter, clerk, "done", List.of(), null, at));
    }

    /** Said late: the visitor had left before. */
    Story completed(String number, int leg, ServiceId service, String endedAt) {
        return tell(new ServiceCompleted(
                DAY, ticket(number), leg, service, counter, clerk, "done", List.of(), SmallMall.at(endedAt), at));
    }

    Story corrected(String number, int leg, ServiceId service, String endedAt) {
        return tell(new CompletionCorrected(
                DAY, ticket(number), leg, service, counter, clerk, SmallMall.at(endedAt), "lupa", at));
    }

    Story suspended(ServiceId service) {
        return tell(new ServiceSuspended(DAY, service, "gangguan", null, at));
    }

    Story lifted(ServiceId service) {
        return tell(new SuspensionLifted(DAY, service, at));
    }

    Story noShow(String number, int leg, ServiceId service) {
        return tell(new NoShowMarked(DAY, ticket(number), leg, service, counter, clerk, at));
    }

    Story held(String number, int leg, ServiceId service) {
        return tell(new TicketHeld(DAY, ticket(number), leg, service, counter, clerk, null, null, at));
    }

    Story continued(String number, int leg, ServiceId service) {
        return tell(new TicketContinued(DAY, ticket(number), leg, service, counter, clerk, at));
    }

    Story transferred(String number, int leg, ServiceId from, ServiceId to) {
        return tell(
                new TicketTransferred(DAY, ticket(number), leg, from, counter, clerk, to, true, false, at, null, at));
    }

    Story undone(String number, int leg, ServiceId service, Step step) {
        return tell(new StepUndone(DAY, ticket(number), leg, service, counter, clerk, step, at));
    }

    Story cancelled(String number, int leg, ServiceId service) {
        return tell(new TicketCancelled(DAY, ticket(number), leg, service, "pulang", at));
    }

    Story left(String number, int leg, ServiceId service) {
        return tell(new TicketLeftAtClose(DAY, ticket(number), leg, service, false, at));
    }

    Story closed() {
        return tell(new DayClosed(DAY, List.of(), at));
    }

    private static TicketId ticket(String number) {
        return TicketId.of(TUESDAY, number);
    }

    private Story tell(DayEvent event) {
        events.add(recorded(event, events.size() + 1));
        return this;
    }
}
