package id.antrean.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What is measured of the way to disk. */
final class CommitMeters {
    private final Timer queued;
    private final Timer commits;
    private final DistributionSummary batches;

    /** @param waiting how many appends wait for the next commit */
    CommitMeters(MeterRegistry meters, Supplier<Number> waiting) {
        queued = Timer.builder("antrean.commit.queue")
                .description("How long an append waits for the commit it goes with")
                .publishPercentileHistogram()
                .register(meters);
        commits = Timer.builder("antrean.commit")
                .description("From the lock of the log to a durable commit")
                .publishPercentileHistogram()
                .register(meters);
        batches = DistributionSummary.builder("antrean.commit.batch")
                .description("Commands written in one commit")
                .baseUnit("commands")
                .publishPercentileHistogram()
                .minimumExpectedValue(1.0)
                .maximumExpectedValue(1_000.0)
                .register(meters);
        Gauge.builder("antrean.commit.waiting", waiting)
                .description("Appends that wait for the next commit")
                .register(meters);
    }

    void waited(long nanos) {
        queued.record(nanos, TimeUnit.NANOSECONDS);
    }

    void committed(int commands, long nanos) {
        commits.record(nanos, TimeUnit.NANOSECONDS);
        batches.record(commands);
    }
}
