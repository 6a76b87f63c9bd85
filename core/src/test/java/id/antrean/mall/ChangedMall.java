package id.antrean.mall;

import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.words;

import id.antrean.With;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The small mall of {@link MallBuilder}, with one thing otherwise. */
final class ChangedMall {
    static final Catalogue MALL = aMall().build();

    private ChangedMall() {}

    static Catalogue policy(String component, Object value) {
        return With.changed(MALL, "policy", With.changed(MALL.policy(), component, value));
    }

    static Catalogue policy(String part, String component, int value) {
        var policy = MALL.policy();
        return policy(
                part,
                switch (part) {
                    case "absence" -> With.changed(policy.absence(), component, value);
                    case "visits" -> With.changed(policy.visits(), component, value);
                    default -> With.changed(policy.plausible(), component, value);
                });
    }

    static Catalogue weights(Map<ServiceId, Integer> weights) {
        return policy("clerkWeights", Map.of("rina", weights));
    }

    static Catalogue weightsOf(int clerks) {
        var weights = new HashMap<String, Map<ServiceId, Integer>>();
        for (int i = 0; i < clerks; i++) weights.put("petugas-" + i, Map.of(KTP, 2));
        return policy("clerkWeights", weights);
    }

    static Catalogue priorityClass(int credit, int grace) {
        var policy = With.changed(MALL.policy(), "creditLimitMinutes", 120);
        var classes = List.of(new PriorityClass("lansia", words("Lansia"), credit, grace));
        return With.changed(MALL, "policy", With.changed(policy, "priorityClasses", classes));
    }

    static Record firstOf(String list) {
        return switch (list) {
            case "zones" -> MALL.zones().getFirst();
            case "agencies" -> MALL.agencies().getFirst();
            case "services" -> MALL.services().getFirst();
            default -> MALL.counters().getFirst();
        };
    }

    /** The mall with its first zone, agency, service or counter otherwise. */
    static Catalogue first(String list, String component, Object value) {
        var changed = With.changed(firstOf(list), component, value);
        var all =
                switch (list) {
                    case "zones" -> MALL.zones();
                    case "agencies" -> MALL.agencies();
                    case "services" -> MALL.services();
                    default -> MALL.counters();
                };
        return With.changed(
                MALL,
                list,
                Stream.concat(Stream.of(changed), all.stream().skip(1)).toList());
    }

    static List<Choice> choices(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Choice("pilihan-" + i, words("Pilihan")))
                .toList();
    }

    static Catalogue holidays(int many) {
        var days = new HashMap<LocalDate, SpecialDay>();
        for (int i = 0; i < many; i++) {
            days.put(LocalDate.of(2026, 1, 1).plusDays(i), new SpecialDay(words("Libur"), Hours.CLOSED));
        }
        return With.changed(MALL, "specialDays", days);
    }

    static Catalogue monday(Hours hours) {
        var week = new HashMap<>(MALL.week());
        week.put(DayOfWeek.MONDAY, hours);
        return With.changed(MALL, "week", week);
    }
}
