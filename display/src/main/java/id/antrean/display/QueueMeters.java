package id.antrean.display;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.eventlog.EventLog;
import id.antrean.mall.MallId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What /metrics says of the halls: how many wait, and how far the screens are behind the log. */
final class QueueMeters {
    private QueueMeters() {}

    static void register(MeterRegistry meters, Hall hall, EventLog log) {
        Gauge.builder(
                        "antrean.view.lag",
                        () -> Math.max(0, log.head() - hall.live().position()))
                .tag("view", "board")
                .description("events in the log that the screens do not show yet")
                .register(meters);
        for (var mall : hall.live().malls()) {
            Gauge.builder("antrean.waiting", () -> waiting(hall, mall))
                    .tag("mall", mall.value())
                    .description("legs that wait in any line of the mall; none in a mall where people only practise")
                    .register(meters);
        }
    }

    private static long waiting(Hall hall, MallId mall) {
        return hall.live()
                .of(mall)
                .filter(day -> !day.catalogue().training())
                .map(LiveDay::state)
                .map(day -> day.legs().waiting().count())
                .orElse(0L);
    }
}
