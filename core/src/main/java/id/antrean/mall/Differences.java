package id.antrean.mall;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which places two catalogues differ. It goes along the records a catalogue is made of, so that a new field is
 * compared from its first day on: nothing that changes in a mall can be missing from what people are told of it.
 */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * @param before null for a mall that had none
     * @return in the order of the catalogue's fields; of lists, the entries by key, and their order if only that changed
     */
    public static List<Difference> between(@Nullable Catalogue before, Catalogue after) {
        var differences = new Differences();
        if (before == null) return List.of(new Difference("", null, after.mall().value()));
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) return;
        if (before == null || after == null || isLeaf(before) || isLeaf(after)) {
            found.add(new Difference(path, brief(before), brief(after)));
        } else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            entries(path, ".", "", keyed(one), keyed(other));
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            lists(path, one, other);
        } else if (before.getClass() == after.getClass()) {
            fields(path, before, after);
        } else {
            found.add(new Difference(path, brief(before), brief(after)));
        }
    }

    private void fields(String path, Object before, Object after) {
        for (var part : before.getClass().getRecordComponents()) {
            compare(
                    path.isEmpty() ? part.getName() : path + "." + part.getName(),
                    value(part, before),
                    value(part, after));
        }
    }

    /** Entries with a key are the same entry wherever they stand; lists of anything else are one value. */
    private void lists(String path, List<?> before, List<?> after) {
        var one = keyed(before);
        var other = keyed(after);
        if (one == null || other == null) {
            found.add(new Difference(path, brief(before), brief(after)));
            return;
        }
        entries(path, "[", "]", one, other);
        var kept = one.keySet().stream().filter(other::containsKey).toList();
        var now = other.keySet().stream().filter(one::containsKey).toList();
        if (!kept.equals(now)) found.add(new Difference(path, String.join(", ", kept), String.join(", ", now)));
    }

    private void entries(String path, String open, String close, Map<String, ?> one, Map<String, ?> other) {
        one.forEach((key, before) -> compare(path + open + key + close, before, other.get(key)));
        other.forEach((key, after) -> {
            if (!one.containsKey(key)) compare(path + open + key + close, null, after);
        });
    }

    private static Map<String, Object> keyed(Map<?, ?> map) {
        var keyed = new TreeMap<String, Object>();
        map.forEach((key, value) -> keyed.put(key(key), value));
        return keyed;
    }

    /** By their first field, which is their key; null if they have none. */
    private static @Nullable Map<String, Object> keyed(List<?> list) {
        var keyed = new LinkedHashMap<String, Object>();
        for (var entry : list) {
            boolean hasKey = entry instanceof Zone
                    || entry instanceof Agency
                    || entry instanceof Service
                    || entry instanceof Counter
                    || entry instanceof Choice
                    || entry instanceof PriorityClass;
            if (!hasKey) return null;
            keyed.put(key(Objects.requireNonNull(value(entry.getClass().getRecordComponents()[0], entry))), entry);
        }
        return keyed;
    }

    private static String key(Object key) {
        return key instanceof Enum<?> constant ? constant.name().toLowerCase(java.util.Locale.ROOT) : key.toString();
    }

    /** A value without parts of its own: a text, a number, a key, a span. */
    private static boolean isLeaf(Object value) {
        return !(value instanceof Map || value instanceof List)
                && (!value.getClass().isRecord() || isOne(value));
    }

    private static boolean isOne(Object value) {
        return value instanceof TimeSpan
                || (value.getClass().getRecordComponents().length == 1
                        && value.getClass().getRecordComponents()[0].getName().equals("value"));
    }

    private static @Nullable Object value(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException hidden) {
            throw new IllegalStateException("cannot read " + part.getName() + " of a " + of.getClass(), hidden);
        }
    }

    /** In short, for a line of a report; the catalogue of each version is there for who wants it whole. */
    private static @Nullable String brief(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case TimeSpan(var from, var to) -> from + "-" + to;
            case Words(var id, var en) -> id.equals(en) ? id : id + " / " + en;
            case Zone zone -> brief(zone.name());
            case Agency agency -> brief(agency.name());
            case Service service -> brief(service.name());
            case Counter counter -> counter.name();
            case Choice choice -> brief(choice.name());
            case PriorityClass priority -> brief(priority.name());
            case Ordering.ByStanding standing -> "by-standing";
            case Ordering.Alternating(int calls) -> "alternating: " + calls;
            case Walk walk -> walk.from() + " - " + walk.to() + ": " + walk.minutes();
            case SpecialDay day ->
                day.hours().isClosed() ? brief(day.name()) : brief(day.name()) + ": " + brief(day.hours());
            case Hours hours -> String.valueOf(brief(hours.service()));
            case List<?> list -> list.stream().map(Differences::brief).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
