package id.antrean.nation;

import id.antrean.EventTypes;
import id.antrean.bench.BigDay;
import id.antrean.database.Database;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.RandomDay;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.Appended;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import id.antrean.mall.MallId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A Tuesday at one mall: what happened, as the rules made it. */
record CountryDay(MallId mall, List<DayEvent> events) {
    private static final int CHUNK = 100;
    private static final Map<String, String> BY_SOMEBODY =
            Map.of("who", "staff:rahasia", "role", "CLERK", "requestId", "uji");

    /** A day of every kind of command, at the small mall under another name. */
    static CountryDay random(String mall, long seed) {
        var renamed = RandomDay.of(seed, 400).events().stream()
                .map(event -> at(mall, event))
                .toList();
        return new CountryDay(new MallId(mall), renamed);
    }

    /** A busy day at a large mall; it is still open. */
    static CountryDay big(String mall, int events, long seed) {
        return new CountryDay(new MallId(mall), BigDay.events(new MallId(mall), events, seed));
    }

    private static DayEvent at(String mall, DayEvent event) {
        var codec = EventTypes.codec();
        var encoded = codec.encode(event);
        var elsewhere = encoded.payload().replace('"' + SmallMall.MALL.value() + '"', '"' + mall + '"');
        return (DayEvent) codec.decode(encoded.type(), encoded.revision(), elsewhere);
    }

    /**
     * Adds a part of the day to a log.
     *
     * @param from index of the first event
     * @param to of the first one not to be written
     */
    void write(Database database, int from, int to) {
        var codec = EventTypes.codec();
        var meters = new SimpleMeterRegistry();
        var stream = new DayId(mall, SmallMall.TUESDAY).stream();
        try (var log = new EventLog(database.dataSource(), codec, meters);
                var writer = new LogWriter(database.dataSource(), codec, log, Clock.systemUTC(), meters)) {
            for (int at = from; at < to; at += CHUNK) {
                var chunk = List.copyOf(events.subList(at, Math.min(to, at + CHUNK)));
                var written = writer.append(Append.alone(stream, at, chunk, BY_SOMEBODY, null));
                if (!(written instanceof Appended.Written)) throw new IllegalStateException(mall + ": " + written);
            }
        }
    }

    int half() {
        return events.size() / 2;
    }
}
