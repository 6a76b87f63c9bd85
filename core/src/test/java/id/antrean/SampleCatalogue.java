package id.antrean;

import id.antrean.mall.Absence;
import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Choice;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.LateTicket;
import id.antrean.mall.MallId;
import id.antrean.mall.Ordering;
import id.antrean.mall.Plausible;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.Term;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Visits;
import id.antrean.mall.Walk;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Catalogues as the approved events have them: they never change. */
final class SampleCatalogue {
    private static final MallId MALL = new MallId("khatulistiwa");
    private static final ZoneId ZONE = new ZoneId("timur");
    private static final ServiceId KTP = new ServiceId("ktp");

    private SampleCatalogue() {}

    /** With everything in it that may be in it. */
    static Catalogue full() {
        var friday = new Hours(
                List.of(span(7, 11), span(13, 14)), List.of(span(8, 11), span(13, 15)), words("Salat Jumat", "Prayer"));
        var monday = new Hours(List.of(span(7, 14)), List.of(span(8, 15)), null);
        return new Catalogue(
                MALL,
                words("MPP Khatulistiwa", "Equator Mall"),
                java.time.ZoneId.of("Asia/Pontianak"),
                3,
                List.of(new Zone(ZONE, words("Timur", "East"), words("Lantai 1", "Floor 1"), 3)),
                List.of(new Agency(
                        new AgencyId("dukcapil"),
                        words("Dukcapil", "Civil registry"),
                        "A",
                        ZONE,
                        250,
                        Map.of(DayOfWeek.MONDAY, monday))),
                List.of(new Service(
                        KTP,
                        new AgencyId("dukcapil"),
                        words("KTP elektronik", "Identity card"),
                        10,
                        120,
                        List.of(words("Kartu Keluarga", "Family card")),
                        List.of(new Choice("done", words("Selesai", "Done"))),
                        List.of(new Choice("pages", words("Lembar", "Pages"))),
                        Map.of(DayOfWeek.MONDAY, monday),
                        3,
                        List.of(KTP))),
                List.of(new Counter(new CounterId("c3"), "3", ZONE, List.of(KTP), true)),
                Map.of(DayOfWeek.FRIDAY, friday, DayOfWeek.MONDAY, monday),
                Map.of(LocalDate.of(2026, 12, 25), new SpecialDay(words("Natal", "Christmas"), Hours.CLOSED)),
                new Policy(
                        List.of(new PriorityClass("elderly", words("Lansia", "Elderly"), 30, 5)),
                        60,
                        45,
                        LocalTime.of(4, 0),
                        LocalTime.of(17, 30),
                        new Absence(12, 4, 15),
                        new Ordering.Alternating(2),
                        45,
                        Map.of("rina", Map.of(KTP, 2)),
                        true,
                        30,
                        new Visits(45, 10, 20),
                        new Plausible(2, 6, 10),
                        LateTicket.ASK_STAFF,
                        true),
                List.of(new Walk(ZONE, ZONE, 2)),
                new Term(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 30)),
                true,
                List.of(words("Selamat datang", "Welcome")));
    }

    /** Without anything that may be left out. */
    static Catalogue least() {
        var full = full();
        var agency = full.agencies().getFirst();
        return new Catalogue(
                MALL,
                full.name(),
                full.timeZone(),
                2,
                List.of(),
                List.of(new Agency(agency.agency(), agency.name(), agency.prefix(), agency.zone(), null)),
                List.of(new Service(KTP, agency.agency(), agency.name(), 5, null, List.of(), List.of(), List.of())),
                List.of(),
                Map.of(),
                Map.of(),
                new Policy(List.of(), 60, 0, LocalTime.MIDNIGHT, LocalTime.NOON));
    }

    private static TimeSpan span(int from, int to) {
        return new TimeSpan(LocalTime.of(from, 30), LocalTime.of(to, 30));
    }

    private static Words words(String id, String en) {
        return new Words(id, en);
    }
}
