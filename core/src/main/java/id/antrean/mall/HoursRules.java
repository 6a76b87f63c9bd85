package id.antrean.mall;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the hours of a catalogue must be like; a part of {@link CatalogueRules}. */
final class HoursRules {
    private final Policy policy;
    private final Map<DayOfWeek, Hours> ofMall;
    private final Findings findings;

    private HoursRules(Catalogue catalogue, Findings findings) {
        this.policy = catalogue.policy();
        this.ofMall = catalogue.week();
        this.findings = findings;
    }

    static void check(Catalogue catalogue, Findings findings) {
        var rules = new HoursRules(catalogue, findings);
        if (catalogue.policy().dayEnd().equals(catalogue.policy().dayTurn())) {
            findings.add(
                    "policy.dayEnd",
                    "hari harus berakhir sesudah pergantian hari pukul "
                            + catalogue.policy().dayTurn(),
                    "the day must end after its turn at " + catalogue.policy().dayTurn());
        }
        if (catalogue.week().values().stream().allMatch(Hours::isClosed)) {
            findings.add("week", "tidak ada hari buka", "no weekday is open");
        }
        new TreeMap<>(catalogue.week()).forEach((day, hours) -> rules.hours(path("", day), hours));
        CatalogueRules.each("agencies", catalogue.agencies(), (at, agency) -> rules.own(at, agency.week()));
        CatalogueRules.each("services", catalogue.services(), (at, service) -> rules.own(at, service.week()));
        new TreeMap<>(catalogue.specialDays()).forEach((date, special) -> {
            findings.text("specialDays." + date + ".name", special.name(), 120);
            rules.hours("specialDays." + date, special.hours());
        });
    }

    private static String path(String prefix, DayOfWeek day) {
        return prefix + "week." + day.name().toLowerCase(Locale.ROOT);
    }

    /** The week of an agency or a service. */
    private void own(String path, Map<DayOfWeek, Hours> week) {
        new TreeMap<>(week).forEach((day, hours) -> {
            var at = path(path + ".", day);
            hours(at, hours);
            var mall = ofMall.getOrDefault(day, Hours.CLOSED);
            insideTheMalls(at + ".kiosk", hours.kiosk(), mall.kiosk());
            insideTheMalls(at + ".service", hours.service(), mall.service());
        });
    }

    /** The doors are open when the mall's are, and its breaks are everybody's. */
    private void insideTheMalls(String path, List<TimeSpan> spans, List<TimeSpan> malls) {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (malls.stream().anyMatch(mall -> mall.common(span, policy).equals(Optional.of(span)))) continue;
            findings.add(
                    path + "[" + i + "]",
                    text(span) + " tidak di dalam jam mal",
                    text(span) + " is not within the mall's hours");
        }
    }

    private void hours(String path, Hours hours) {
        inOrder(path + ".kiosk", hours.kiosk());
        inOrder(path + ".service", hours.service());
        if (hours.breakName() != null) findings.text(path + ".breakName", hours.breakName(), 120);
        if (hours.isClosed()) {
            if (!hours.kiosk().isEmpty()) {
                findings.add(
                        path + ".kiosk", "tidak ada jam layanan pada hari itu", "there are no service hours that day");
            }
            return;
        }
        if (hours.kiosk().isEmpty()) {
            findings.add(path + ".kiosk", "hari buka perlu jam kios", "an open day needs kiosk hours");
        }
        insideTheDay(path + ".kiosk", hours.kiosk());
        insideTheDay(path + ".service", hours.service());
        notAfter(path, hours);
    }

    private void inOrder(String path, List<TimeSpan> spans) {
        findings.sized(path, spans.size(), 0, 10);
        for (int i = 1; i < spans.size(); i++) {
            var before = spans.get(i - 1);
            var span = spans.get(i);
            if (!policy.isEarlier(span.from(), before.to())) continue;
            findings.collides(
                    path + "[" + i + "]",
                    text(span) + " bertumpang tindih dengan " + text(before) + " atau mendahuluinya",
                    text(span) + " overlaps " + text(before) + " or comes before it",
                    path + "[" + (i - 1) + "]");
        }
    }

    /** Beyond its turn an hour would belong to another day; after its end the day is closed. */
    private void insideTheDay(String path, List<TimeSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (!policy.isEarlier(span.from(), span.to())) {
                findings.add(
                        path + "[" + i + "]",
                        text(span) + " harus selesai sesudah mulai dan tidak melewati pergantian hari pukul "
                                + policy.dayTurn(),
                        text(span) + " must end after it begins and not pass the day's turn at " + policy.dayTurn());
            } else if (policy.isEarlier(policy.dayEnd(), span.to())) {
                findings.add(
                        path + "[" + i + "]",
                        text(span) + " selesai sesudah akhir hari pukul " + policy.dayEnd(),
                        text(span) + " ends after the end of the day at " + policy.dayEnd());
            }
        }
    }

    /** Whoever takes a ticket must still have a chance to be served. */
    private void notAfter(String path, Hours hours) {
        if (!hours.service().stream().allMatch(span -> policy.isEarlier(span.from(), span.to())))
            return; // said already
        var last = end(hours.service());
        if (hours.kiosk().isEmpty() || !policy.isEarlier(last, end(hours.kiosk()))) return;
        findings.add(
                path + ".kiosk[" + (hours.kiosk().size() - 1) + "]",
                "kios tutup sesudah layanan selesai pukul " + last,
                "the kiosk closes after service ends at " + last);
    }

    private static LocalTime end(List<TimeSpan> spans) {
        return spans.get(spans.size() - 1).to();
    }

    private static String text(TimeSpan span) {
        return span.from() + "-" + span.to();
    }
}
