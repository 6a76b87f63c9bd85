package id.antrean.kiosk;

import id.antrean.access.Role;
import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.CallTicket;
import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.GrantPriority;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.LendCounter;
import id.antrean.day.DayCommand.LiftSuspension;
import id.antrean.day.DayCommand.MarkNoShow;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayCommand.PostponeTicket;
import id.antrean.day.DayCommand.ReinstateTicket;
import id.antrean.day.DayCommand.ReleaseTicket;
import id.antrean.day.DayCommand.RevokePriority;
import id.antrean.day.DayCommand.SetTicketAside;
import id.antrean.day.DayCommand.StartService;
import id.antrean.day.DayCommand.SuspendService;
import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayCommand.UndoLastStep;
import id.antrean.day.TicketId;
import id.antrean.day.order.Asked;
import id.antrean.day.order.OrderDay;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands of a day, each as the request that a kiosk, a counter or the desk would make of it. */
final class HttpDay implements Asked {
    private final OpenMall mall;

    HttpDay(OpenMall mall) {
        this.mall = mall;
    }

    OrderDay.Place place() {
        return new OrderDay.Place(this, this::isNow);
    }

    private void isNow(Instant now) {
        mall.clock().pass(Duration.between(mall.clock().instant(), now));
    }

    @Override
    public Asked.Answer ask(DayCommand command) {
        var answer =
                switch (command) {
                    case IssueTicket it ->
                        post(
                                "tickets",
                                present(
                                        "service",
                                        it.service(),
                                        "priorityClass",
                                        it.priorityClass(),
                                        "visit",
                                        it.visit()),
                                Role.KIOSK);
                    case PostponeTicket it ->
                        desk("tickets/" + it.ticket() + "/postpone", Map.of("minutes", it.minutes()));
                    case ReleaseTicket it -> desk("tickets/" + it.ticket() + "/release", Map.of());
                    case ReinstateTicket it ->
                        desk("tickets/" + it.ticket() + "/reinstate", Map.of("reason", it.reason()));
                    case GrantPriority it ->
                        desk("tickets/" + it.ticket() + "/priority", Map.of("priorityClass", it.priorityClass()));
                    case RevokePriority it ->
                        desk("tickets/" + it.ticket() + "/priority", Map.of("reason", it.reason()));
                    case SuspendService it ->
                        desk("services/" + it.service() + "/suspend", Map.of("reason", it.reason()));
                    case LiftSuspension it -> desk("services/" + it.service() + "/lift", Map.of());
                    case LendCounter it ->
                        desk("counters/" + it.counter() + "/lend", Map.of("services", it.services()));
                    case DayCommand.AtCounter step -> step(step);
                    default -> throw new IllegalArgumentException("no request is made of " + command);
                };
        return answered(answer);
    }

    private OpenMall.Answer step(DayCommand.AtCounter command) {
        return switch (command) {
            case OpenCounter it -> step(it, "open", Map.of("clerk", it.clerk()));
            case CallNext it -> step(it, "call-next", Map.of());
            case CallTicket it -> step(it, "call", Map.of("ticket", it.ticket(), "reason", it.reason()));
            case TransferTicket it ->
                step(
                        it,
                        "transfer",
                        present(
                                "ticket",
                                it.ticket(),
                                "service",
                                it.service(),
                                "keepArrival",
                                it.keepArrival(),
                                "forCounter",
                                it.forCounter(),
                                "forClerk",
                                it.forClerk()));
            case StartService it -> step(it, "start", it.ticket());
            case CompleteService it -> step(it, "complete", it.ticket());
            case MarkNoShow it -> step(it, "no-show", it.ticket());
            case SetTicketAside it -> step(it, "set-aside", it.ticket());
            case HoldTicket it -> step(it, "hold", it.ticket());
            case UndoLastStep it -> step(it, "undo", it.ticket());
            default -> throw new IllegalArgumentException("no request is made of " + command);
        };
    }

    private OpenMall.Answer step(DayCommand.AtCounter at, String step, TicketId ticket) {
        return step(at, step, Map.of("ticket", ticket));
    }

    private OpenMall.Answer step(DayCommand.AtCounter at, String step, Map<String, ?> body) {
        return post("counters/" + at.counter() + "/" + step, body, Role.CLERK);
    }

    private OpenMall.Answer desk(String path, Map<String, ?> body) {
        return post(path, body, Role.SUPERVISOR);
    }

    private OpenMall.Answer post(String path, Map<String, ?> body, Role role) {
        return mall.post(OpenMall.MALL + "/" + path, json(body), role);
    }

    /** Names and values by turns, without the values that are null. */
    private static Map<String, Object> present(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) body.put(String.valueOf(namesAndValues[i]), value);
        }
        return body;
    }

    private static String json(Map<String, ?> body) {
        return body.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + json(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(Object value) {
        return switch (value) {
            case Boolean flag -> flag.toString();
            case Integer number -> number.toString();
            case Iterable<?> list -> {
                var texts = new java.util.StringJoiner(", ", "[", "]");
                list.forEach(one -> texts.add(json(one)));
                yield texts.toString();
            }
            default -> "\"" + value + "\"";
        };
    }

    private static Asked.Answer answered(OpenMall.Answer answer) {
        if (answer.status() == 409) return Asked.Answer.REFUSED;
        if (answer.status() >= 300) throw new IllegalStateException("not expected: " + answer);
        return new Asked.Answer(true, ticket(answer));
    }

    private static @Nullable TicketId ticket(OpenMall.Answer answer) {
        var ticket = answer.body().path("ticket");
        return ticket.isTextual() ? new TicketId(ticket.asText()) : null;
    }
}
