package id.antrean.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Says every few real seconds how the day goes. */
final class DayProgress {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DayFigures figures;
    private final DemoTime time;
    private final ZoneId zone;
    private final Consumer<String> out;

    DayProgress(DayFigures figures, DemoTime time, ZoneId zone, Consumer<String> out) {
        this.figures = figures;
        this.time = time;
        this.zone = zone;
        this.out = out;
    }

    /** Speaks until interrupted. */
    void play() throws InterruptedException {
        while (true) {
            Thread.sleep(EVERY);
            figures.total()
                    .ifPresent(total -> out.accept(line(TIME.format(time.now().atZone(zone)), total)));
        }
    }

    static String line(String time, DayFigures.Total total) {
        return String.format(
                Locale.ROOT,
                "%s  issued %4d  served %4d  waiting %3d  longest %3d min",
                time,
                total.issued(),
                total.served(),
                total.waiting(),
                total.longestMinutes());
    }
}
