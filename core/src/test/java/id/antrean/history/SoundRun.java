package id.antrean.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.EventTypes;
import id.antrean.day.DayCommand;
import id.antrean.day.DayDecider;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.RandomCommands;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.EventCodec;
import id.antrean.history.Evidence.KeptRequest;
import id.antrean.history.Exchange.Outcome;
import id.antrean.mall.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** A day of random requests that went well, as a log and a history would hold it: for the tests to break. */
final class SoundRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventCodec CODEC = EventTypes.codec();
    private static final int BETWEEN_SECONDS = 50;

    private static final Map<Class<?>, String> STEPS = Map.ofEntries(
            Map.entry(DayCommand.IssueTicket.class, "take"),
            Map.entry(DayCommand.CallNext.class, "call-next"),
            Map.entry(DayCommand.RecallTicket.class, "recall"),
            Map.entry(DayCommand.StartService.class, "start"),
            Map.entry(DayCommand.CompleteService.class, "complete"),
            Map.entry(DayCommand.MarkNoShow.class, "no-show"),
            Map.entry(DayCommand.SetTicketAside.class, "set-aside"),
            Map.entry(DayCommand.HoldTicket.class, "hold"),
            Map.entry(DayCommand.ContinueTicket.class, "continue"),
            Map.entry(DayCommand.TransferTicket.class, "transfer"),
            Map.entry(DayCommand.CancelTicket.class, "cancel"),
            Map.entry(DayCommand.UndoLastStep.class, "undo"),
            Map.entry(DayCommand.OpenCounter.class, "open"));

    private final DayId id;
    private final List<LogRow> rows = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<KeptRequest> kept = new ArrayList<>();
    private DayState day = DayState.EMPTY;

    private SoundRun(DayId id) {
        this.id = id;
    }

    /** Of anything that may be asked. */
    static Evidence of(long seed, Catalogue catalogue, int commands) {
        return of(seed, catalogue, commands, command -> true);
    }

    /** In which nobody waits in several lines, so that the order of each call is judged. */
    static Evidence ofSingleTickets(long seed, Catalogue catalogue, int commands) {
        return of(
                seed,
                catalogue,
                commands,
                command -> !(command instanceof DayCommand.IssueTicket issue) || issue.visit() == null);
    }

    private static Evidence of(long seed, Catalogue catalogue, int commands, Predicate<DayCommand> asked) {
        var random = new SplittableRandom(seed);
        var run = new SoundRun(new DayId(catalogue.mall(), SmallMall.TUESDAY));
        var dawn = run.id.date().atTime(LocalTime.of(7, 0)).atZone(catalogue.timeZone());
        run.ask("opening", new DayCommand.OpenDay(run.id, 1, catalogue, dawn.toInstant()));
        for (int i = 0; i < commands && !run.day.closed(); i++) {
            var at =
                    dawn.plusMinutes(60).plusSeconds((long) BETWEEN_SECONDS * i).toInstant();
            var command = RandomCommands.next(random, run.day, at);
            if (asked.test(command)) run.ask("request-" + i, command);
        }
        run.ask("closing", new DayCommand.CloseDay(run.id, dawn.plusDays(1).toInstant()));
        return run.evidence();
    }

    private void ask(String key, DayCommand command) {
        long asked = System.nanoTime();
        var decision = DayDecider.decide(command, day);
        var step = STEPS.get(command.getClass());
        if (!(decision instanceof Decision.Accepted(var events))) {
            if (step != null) exchange(key, step, "", asked, Outcome.REFUSED, "{}");
            return;
        }
        int first = rows.size();
        for (var event : events) {
            day = DayDecider.evolve(day, event);
            var row = CODEC.encode(event);
            int at = rows.size() + 1;
            rows.add(new LogRow(at, "day:" + id.mall() + ":" + id.date(), at, row.type(), json(row.payload()), key));
        }
        kept.add(new KeptRequest("kiosk@" + id.mall(), key, first + 1, rows.size()));
        if (step != null) accepted(key, step, asked, rows.subList(first, rows.size()));
    }

    private void accepted(String key, String step, long asked, List<LogRow> done) {
        var shape = new Exchange(key, "", step, "", 0, 0, 1, Outcome.OK, json("{}"));
        var main = done.stream()
                .filter(row -> row.type().equals(Steps.event(shape)))
                .findFirst();
        var ticket = main.map(row -> row.text("ticket")).orElse("");
        var counter = main.map(row -> row.text("counter")).orElse("");
        var answer = "{\"position\": " + done.getLast().position()
                + (ticket.isEmpty() ? "" : ", \"ticket\": \"" + ticket + "\"") + "}";
        exchange(key, step, counter, asked, Outcome.OK, answer);
    }

    private void exchange(String key, String step, String counter, long asked, Outcome outcome, String answer) {
        var mall = id.mall().value();
        exchanges.add(new Exchange(key, mall, step, counter, asked, System.nanoTime(), 1, outcome, json(answer)));
    }

    private Evidence evidence() {
        var screen = new Screen("hall", id.mall().value(), 1, rows.size(), calls(), List.of());
        return new Evidence(
                rows, rows.size(), Map.of(rows.getFirst().stream(), rows.size()), kept, exchanges, List.of(screen));
    }

    private List<Long> calls() {
        return rows.stream()
                .filter(row -> row.is("ticket-called", "ticket-recalled"))
                .filter(row -> !row.text("because").equals("WITHOUT_TICKET"))
                .map(LogRow::position)
                .toList();
    }

    static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
