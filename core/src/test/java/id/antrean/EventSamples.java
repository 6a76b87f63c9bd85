package id.antrean;

import id.antrean.day.Because;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.Forecast;
import id.antrean.day.ItemCount;
import id.antrean.day.PauseKind;
import id.antrean.day.Reserved;
import id.antrean.day.ServiceCount;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.MallEvent;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One of each event, as a real day has them. What they look like in the log is approved, so they never change. */
final class EventSamples {
    private static final MallId MALL = new MallId("khatulistiwa");
    private static final DayId DAY = new DayId(MALL, LocalDate.of(2026, 11, 24));
    private static final Instant AT = Instant.parse("2026-11-24T01:15:30.250Z");
    private static final TicketId TICKET = new TicketId("2026-11-24-A012");
    private static final ZoneId ZONE = new ZoneId("timur");
    private static final ServiceId KTP = new ServiceId("ktp");
    private static final ServiceId KK = new ServiceId("kk");
    private static final CounterId COUNTER = new CounterId("c3");
    private static final ClerkId RINA = new ClerkId("rina");
    private static final Reserved RESERVED = new Reserved(COUNTER, RINA, AT.plusSeconds(600));

    private EventSamples() {}

    /** One of each, with everything in it that may be in it. */
    static List<Object> full() {
        return List.of(
                new MallEvent.CataloguePublished(MALL, 2, SampleCatalogue.full(), AT),
                new DayEvent.DayOpened(DAY, 2, SampleCatalogue.full(), AT),
                new DayEvent.CatalogueApplied(DAY, 3, SampleCatalogue.full(), AT),
                new DayEvent.DayClosed(DAY, List.of(new ServiceCount(KTP, "elderly", 7)), AT),
                new DayEvent.ServiceSuspended(DAY, KTP, "gangguan jaringan pusat", AT.plusSeconds(1_800), AT),
                new DayEvent.SuspensionLifted(DAY, KTP, AT),
                new DayEvent.TicketIssued(
                        DAY,
                        TICKET,
                        1,
                        KTP,
                        ZONE,
                        Channel.KIOSK,
                        Language.ID,
                        true,
                        1_800_000,
                        AT.minusSeconds(1_800),
                        900_000,
                        4,
                        new Forecast(300_000, 900_000),
                        true,
                        List.of(KK),
                        new TicketId("2026-11-24-A010"),
                        new TicketId("2026-11-23-A044"),
                        AT),
                new DayEvent.TicketCalled(
                        DAY,
                        TICKET,
                        1,
                        KTP,
                        COUNTER,
                        RINA,
                        true,
                        AT.minusSeconds(600),
                        AT.minusSeconds(2_400),
                        Because.CHOSEN,
                        "salah antre",
                        AT),
                new DayEvent.TicketRecalled(DAY, TICKET, 1, KTP, COUNTER, RINA, 2, AT),
                new DayEvent.ServiceStarted(DAY, TICKET, 1, KTP, COUNTER, RINA, AT),
                new DayEvent.ServiceCompleted(
                        DAY,
                        TICKET,
                        1,
                        KTP,
                        COUNTER,
                        RINA,
                        "done",
                        List.of(new ItemCount("pages", 3)),
                        AT.minusSeconds(300),
                        AT),
                new DayEvent.NextLegJoined(DAY, TICKET, 2, KK, AT.minusSeconds(2_400), AT),
                new DayEvent.CompletionCorrected(DAY, TICKET, 1, KTP, COUNTER, RINA, AT.minusSeconds(300), "lupa", AT),
                new DayEvent.TicketPostponed(DAY, TICKET, 1, KTP, AT.plusSeconds(900), AT),
                new DayEvent.QuotaLifted(DAY, KTP, 5, "rombongan", AT),
                new DayEvent.NoShowMarked(DAY, TICKET, 1, KTP, COUNTER, RINA, AT),
                new DayEvent.TicketSetAside(DAY, TICKET, 1, KTP, COUNTER, RINA, AT.plusSeconds(600), AT),
                new DayEvent.TicketReleased(DAY, TICKET, 1, KTP, AT),
                new DayEvent.TicketReinstated(DAY, TICKET, 2, KTP, AT.minusSeconds(300), "kembali", AT),
                new DayEvent.PriorityGranted(DAY, TICKET, 1, KTP, 1_800_000, AT.minusSeconds(2_400), 900_000, AT),
                new DayEvent.PriorityRevoked(DAY, TICKET, 1, KTP, AT.minusSeconds(600), 600_000, "tidak berhak", AT),
                new DayEvent.TicketMoved(DAY, TICKET, 1, KTP, KK, AT.minusSeconds(600), AT),
                new DayEvent.TicketReprinted(DAY, TICKET, 1, KTP, AT),
                new DayEvent.CounterLent(DAY, COUNTER, List.of(KK), List.of(KTP, KK), AT),
                new DayEvent.TicketHeld(DAY, TICKET, 1, KTP, COUNTER, RINA, AT.plusSeconds(600), RESERVED, AT),
                new DayEvent.TicketContinued(DAY, TICKET, 1, KTP, COUNTER, RINA, AT),
                new DayEvent.TicketTransferred(
                        DAY, TICKET, 1, KTP, COUNTER, RINA, KK, true, true, AT.minusSeconds(2_400), RESERVED, AT),
                new DayEvent.StepUndone(DAY, TICKET, 1, KTP, COUNTER, RINA, Step.COMPLETE, AT),
                new DayEvent.TicketCancelled(DAY, TICKET, 1, KTP, "pulang", AT),
                new DayEvent.TicketLeftAtClose(DAY, TICKET, 1, KTP, true, AT),
                new DayEvent.CounterOpened(DAY, COUNTER, RINA, List.of(KTP, KK), AT),
                new DayEvent.CounterPaused(DAY, COUNTER, RINA, PauseKind.PRAYER, AT.plusSeconds(900), AT),
                new DayEvent.CounterResumed(DAY, COUNTER, RINA, AT),
                new DayEvent.CounterClosed(DAY, COUNTER, RINA, "pergantian petugas", AT));
    }

    /** Those in which something may be left out, without it. */
    static List<Object> least() {
        return List.of(
                new MallEvent.CataloguePublished(MALL, 1, SampleCatalogue.least(), AT),
                new DayEvent.ServiceSuspended(DAY, KTP, "gangguan jaringan pusat", null, AT),
                new DayEvent.TicketIssued(
                        DAY,
                        TICKET,
                        1,
                        KTP,
                        ZONE,
                        Channel.DESK,
                        Language.EN,
                        false,
                        0,
                        AT,
                        600_000,
                        0,
                        null,
                        false,
                        List.of(),
                        null,
                        null,
                        AT),
                new DayEvent.TicketCalled(
                        DAY, TICKET, 1, KTP, COUNTER, RINA, false, AT, AT, Because.LONGEST_WAIT, null, AT),
                new DayEvent.ServiceCompleted(DAY, TICKET, 1, KTP, COUNTER, RINA, "done", List.of(), null, AT),
                new DayEvent.TicketHeld(DAY, TICKET, 1, KTP, COUNTER, RINA, null, null, AT),
                new DayEvent.TicketTransferred(DAY, TICKET, 1, KTP, COUNTER, RINA, KK, false, false, AT, null, AT),
                new DayEvent.CounterPaused(DAY, COUNTER, RINA, PauseKind.OTHER, null, AT),
                new DayEvent.CounterClosed(DAY, COUNTER, RINA, null, AT));
    }
}
