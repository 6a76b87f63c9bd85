package id.antrean.day.check;

import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayId;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands as lines that can be copied into a test: {@code new CallNext(DAY, counter("c1"), null, at("09:30:15"))}. */
final class Code {
    private final ZoneId zone;
    private final List<Catalogue> catalogues = new ArrayList<>();

    private Code(ZoneId zone) {
        this.zone = zone;
    }

    static String of(List<DayCommand> commands) {
        var zone = commands.stream()
                .filter(DayCommand.OpenDay.class::isInstance)
                .map(open -> ((DayCommand.OpenDay) open).catalogue().timeZone())
                .findFirst()
                .orElse(ZoneId.of("UTC"));
        var code = new Code(zone);
        var lines = commands.stream().map(code::line).collect(Collectors.joining("\n"));
        for (int i = 0; i < code.catalogues.size(); i++) {
            lines += "\n// CATALOGUE_" + (i + 1) + " = " + code.catalogues.get(i);
        }
        return lines;
    }

    private String line(Record of) {
        return "new " + of.getClass().getSimpleName() + "("
                + Arrays.stream(of.getClass().getRecordComponents())
                        .map(component -> {
                            try {
                                return text(component.getAccessor().invoke(of));
                            } catch (ReflectiveOperationException impossible) {
                                throw new IllegalStateException(impossible);
                            }
                        })
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private String line(DayCommand command) {
        return line((Record) command) + ",";
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case DayId day -> "DAY";
            case Instant at -> "at(\"" + at.atZone(zone).toLocalTime() + "\")";
            case TicketId ticket -> "ticket(\"" + ticket.number() + "\")";
            case CounterId counter -> "counter(\"" + counter.value() + "\")";
            case ServiceId service -> "service(\"" + service.value() + "\")";
            case ClerkId clerk -> "clerk(\"" + clerk.value() + "\")";
            case Catalogue catalogue -> name(catalogue);
            case String text -> "\"" + text + "\"";
            case Enum<?> constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            case List<?> list -> list.stream().map(this::text).collect(Collectors.joining(", ", "List.of(", ")"));
            case Record other -> line(other);
            default -> String.valueOf(value);
        };
    }

    private String name(Catalogue catalogue) {
        if (!catalogues.contains(catalogue)) catalogues.add(catalogue);
        return "CATALOGUE_" + (catalogues.indexOf(catalogue) + 1);
    }
}
