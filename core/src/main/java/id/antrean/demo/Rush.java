package id.antrean.demo;

import id.antrean.mall.Hours;
import id.antrean.mall.TimeSpan;
import java.time.LocalTime;
import java.util.random.RandomGenerator;

/**
 * When people come: most in the morning, few at lunch, some after it, and a handful before the kiosk opens or after it
 * has closed. A weight for each minute of the day.
 */
final class Rush {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int EARLY_MINUTES = 5;
    private static final int LATE_MINUTES = 20;
    private static final int RUSH_MINUTES = 45;
    private static final double STRAGGLERS = 0.3;

    private final double[] weights = new double[MINUTES_A_DAY];
    private final double total;

    Rush(Hours hours) {
        double sum = 0;
        for (int minute = 0; minute < MINUTES_A_DAY; minute++) {
            weights[minute] = weight(hours, LocalTime.MIN.plusMinutes(minute));
            sum += weights[minute];
        }
        total = sum;
    }

    /** A time of day, to the second; the likelier the busier. */
    LocalTime draw(RandomGenerator dice) {
        double left = dice.nextDouble() * total;
        int minute = 0;
        while (minute < MINUTES_A_DAY - 1 && left >= weights[minute]) left -= weights[minute++];
        return LocalTime.MIN.plusMinutes(minute).plusSeconds(dice.nextInt(60));
    }

    private static double weight(Hours hours, LocalTime time) {
        for (var span : hours.kiosk())
            if (span.contains(time)) return within(hours.kiosk().getFirst(), time);
        for (var span : hours.kiosk()) if (around(span, time)) return STRAGGLERS;
        return 0;
    }

    private static double within(TimeSpan first, LocalTime time) {
        if (time.isBefore(first.from().plusMinutes(RUSH_MINUTES))) return 1.9;
        if (time.isBefore(LocalTime.of(10, 0))) return 1.5;
        if (time.isBefore(LocalTime.of(11, 45))) return 1.2;
        if (time.isBefore(LocalTime.of(13, 0))) return 0.5;
        return time.isBefore(LocalTime.of(14, 0)) ? 1.1 : 0.7;
    }

    private static boolean around(TimeSpan span, LocalTime time) {
        return !time.isBefore(span.from().minusMinutes(EARLY_MINUTES))
                && time.isBefore(span.to().plusMinutes(LATE_MINUTES));
    }
}
