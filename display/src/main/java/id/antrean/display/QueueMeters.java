package id.antrean.display;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.mall.MallId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What /metrics says of the halls: how many wait. */
final class QueueMeters {
    private QueueMeters() {}

    /** Of every mall, also one that comes later. */
    static void register(MeterRegistry meters, Hall hall) {
        hall.live()
                .eachMall(mall -> Gauge.builder("antrean.waiting", () -> waiting(hall, mall))
                        .tag("mall", mall.value())
                        .description(
                                "legs that wait in any line of the mall; none in a mall where people only practise")
                        .register(meters));
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
