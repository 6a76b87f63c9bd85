package id.antrean.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.history.Exchange.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A sound run in which one thing is made wrong, as a fault of the product would. */
final class Broken {
    private final Evidence sound;

    Broken(Evidence sound) {
        this.sound = sound;
    }

    /** The last of those: what comes after it is as it was. */
    LogRow last(Predicate<LogRow> such) {
        return sound.rows().reversed().stream().filter(such).findFirst().orElseThrow();
    }

    LogRow first(Predicate<LogRow> such) {
        return sound.rows().stream().filter(such).findFirst().orElseThrow();
    }

    /** The log lost an acknowledged request, and closed up as if it had never been. */
    Evidence without(String key) {
        return log(sound.rows().stream()
                .filter(row -> !row.requestId().equals(key))
                .toList());
    }

    /** The same events once more, right after the first time. */
    Evidence twice(LogRow row) {
        return after(row, row);
    }

    /** Another row right after one. */
    Evidence after(LogRow row, LogRow other) {
        var rows = new ArrayList<>(sound.rows());
        rows.add(rows.indexOf(row) + 1, other);
        return log(rows);
    }

    /** A row at the very end, after which only the day closes. */
    Evidence atTheEnd(LogRow other) {
        return after(sound.rows().get(end() - 1), other);
    }

    private int end() {
        return sound.rows().indexOf(first(row -> row.is("ticket-left-at-close", "counter-closed", "day-closed")));
    }

    /** A row with another value in a field of its payload. */
    static LogRow with(LogRow row, String field, String value) {
        var payload = row.payload().deepCopy();
        if (payload instanceof ObjectNode object) object.put(field, value);
        return new LogRow(row.position(), row.stream(), row.version(), row.type(), payload, row.requestId());
    }

    Evidence instead(LogRow row, LogRow other) {
        return log(sound.rows().stream().map(it -> it.equals(row) ? other : it).toList());
    }

    /** Positions and versions as if it had been written so. */
    private Evidence log(List<LogRow> rows) {
        var placed = new ArrayList<LogRow>();
        for (var row : rows) {
            int at = placed.size() + 1;
            placed.add(new LogRow(at, row.stream(), at, row.type(), row.payload(), row.requestId()));
        }
        var heads = new HashMap<String, Integer>();
        placed.forEach(row -> heads.put(row.stream(), row.version()));
        return new Evidence(placed, placed.size(), heads, sound.kept(), sound.exchanges(), sound.screens());
    }

    /** The rows are left as they are, gaps and all. */
    Evidence torn(Predicate<LogRow> lost) {
        var rows = sound.rows().stream().filter(lost.negate()).toList();
        return new Evidence(rows, sound.head(), sound.streamHeads(), sound.kept(), sound.exchanges(), sound.screens());
    }

    Evidence head(long head) {
        return new Evidence(sound.rows(), head, sound.streamHeads(), sound.kept(), sound.exchanges(), sound.screens());
    }

    Evidence unkept(String key) {
        var kept = sound.kept().stream().filter(it -> !it.key().equals(key)).toList();
        return new Evidence(sound.rows(), sound.head(), sound.streamHeads(), kept, sound.exchanges(), sound.screens());
    }

    Evidence exchanges(UnaryOperator<Exchange> each) {
        var exchanges = sound.exchanges().stream().map(each).toList();
        return new Evidence(sound.rows(), sound.head(), sound.streamHeads(), sound.kept(), exchanges, sound.screens());
    }

    /** Its sender was told that nothing happened. */
    Evidence toldRefused(String key) {
        return exchanges(it -> it.key().equals(key) ? told(it, Outcome.REFUSED, it.began(), it.ended()) : it);
    }

    static Exchange told(Exchange it, Outcome outcome, long began, long ended) {
        return new Exchange(
                it.key(), it.mall(), it.step(), it.counter(), began, ended, it.tries(), outcome, it.answer());
    }

    Evidence screen(UnaryOperator<List<Long>> calls) {
        var screens = sound.screens().stream()
                .map(screen -> screen.with(calls.apply(screen.calls())))
                .toList();
        return new Evidence(sound.rows(), sound.head(), sound.streamHeads(), sound.kept(), sound.exchanges(), screens);
    }
}
