package id.antrean.mall;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What the hours of a catalogue must be like; a part of {@link CatalogueRules}. */
final class HoursRules {
    private final Policy policy;
    private final Findings findings;

    private HoursRules(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    static void check(Catalogue catalogue, Findings findings) {
        var rules = new HoursRules(catalogue.policy(), findings);
        if (!catalogue.policy().dayEnd().isAfter(catalogue.policy().dayTurn())) {
            findings.add(
                    "policy.dayEnd",
                    "hari harus berakhir sesudah pergantian hari pukul "
                            + catalogue.policy().dayTurn(),
                    "the day must end after its turn at " + catalogue.policy().dayTurn());
        }
        if (catalogue.week().values().stream().allMatch(Hours::isClosed)) {
            findings.add("week", "tidak ada hari buka", "no weekday is open");
        }
        new TreeMap<>(catalogue.week())
                .forEach((day, hours) -> rules.hours("week." + day.name().toLowerCase(Locale.ROOT), hours));
        new TreeMap<>(catalogue.specialDays()).forEach((date, special) -> {
            findings.text("specialDays." + date + ".name", special.name(), 120);
            rules.hours("specialDays." + date, special.hours());
        });
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
            if (!span.from().isBefore(before.to())) continue;
            findings.collides(
                    path + "[" + i + "]",
                    text(span) + " bertumpang tindih dengan " + text(before) + " atau mendahuluinya",
                    text(span) + " overlaps " + text(before) + " or comes before it",
                    path + "[" + (i - 1) + "]");
        }
    }

    /** Before its turn an hour would belong to yesterday; after its end the day is closed. */
    private void insideTheDay(String path, List<TimeSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (span.from().isBefore(policy.dayTurn())) {
                findings.add(
                        path + "[" + i + "]",
                        text(span) + " mulai sebelum pergantian hari pukul " + policy.dayTurn(),
                        text(span) + " begins before the day's turn at " + policy.dayTurn());
            }
            if (span.to().isAfter(policy.dayEnd())) {
                findings.add(
                        path + "[" + i + "]",
                        text(span) + " selesai sesudah akhir hari pukul " + policy.dayEnd(),
                        text(span) + " ends after the end of the day at " + policy.dayEnd());
            }
        }
    }

    /** Whoever takes a ticket must still have a chance to be served. */
    private void notAfter(String path, Hours hours) {
        var last = end(hours.service());
        if (hours.kiosk().isEmpty() || !end(hours.kiosk()).isAfter(last)) return;
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
