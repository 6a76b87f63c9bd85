package id.antrean.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts the demo chose.
 *
 * @param load how many times as many visitors as on a usual day; more than 0
 * @param speed mall seconds a real second; more than 0. An idle house runs at 1
 * @param seed of everything that is left to chance
 * @param idle true for a house without simulated people
 * @param at mall time to start at; null to let {@link DemoStart} choose
 */
public record DemoOptions(
        double load,
        double speed,
        long seed,
        boolean idle,
        @Nullable LocalDateTime at) {
    public static final double USUAL_LOAD = 3;
    public static final double USUAL_SPEED = 60;
    public static final long USUAL_SEED = 1;

    public DemoOptions {
        if (!(load > 0)) throw new IllegalArgumentException("load must be more than 0: " + load);
        if (!(speed > 0)) throw new IllegalArgumentException("speed must be more than 0: " + speed);
    }

    /** The clock's speed: an idle house keeps real time. */
    public double clockSpeed() {
        return idle ? 1 : speed;
    }
}
