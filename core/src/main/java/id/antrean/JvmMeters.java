package id.antrean;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;

/** What /metrics says of the process: memory, garbage, threads, processors, open files. */
final class JvmMeters {
    private JvmMeters() {}

    static void register(MeterRegistry meters, Closing closing) {
        // these two listen to the collector, until they are closed
        var garbage = closing.opened(new JvmGcMetrics());
        var pressure = closing.opened(new JvmHeapPressureMetrics());
        var binders = List.<MeterBinder>of(
                garbage,
                pressure,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics(),
                new FileDescriptorMetrics());
        for (var binder : binders) binder.bindTo(meters);
    }
}
