package id.antrean.day.check;

import id.antrean.day.DayCommand;
import id.antrean.day.DayDecider;
import java.util.Optional;
import java.util.function.Consumer;

/** Random days one after another, and the shortest story of one that goes wrong. */
final class Days {
    /** Enough to fill a line, serve most of it and close. */
    static final int COMMANDS = 500;

    private Days() {}

    /** What to print of the day with this seed; empty when all was well. */
    static Optional<String> faultOf(long seed, Consumer<DayCommand> seen) {
        return faultOf(seed, DayDecider::decide, seen);
    }

    static Optional<String> faultOf(long seed, Walk.Decider decider, Consumer<DayCommand> seen) {
        return Walk.random(seed, COMMANDS, decider, seen).map(fault -> {
            var rule = fault.broken().rule();
            var shortest = Shrinker.shortest(
                    fault.asked(),
                    asked -> Walk.again(asked, decider)
                            .filter(found -> found.broken().rule().equals(rule))
                            .isPresent());
            var found = Walk.again(shortest, decider).orElseThrow();
            return """
                    Broken: %s
                    Seed %d, %d commands; the shortest sequence found has %d:
                    %s
                    """.formatted(
                            found.broken().getMessage(),
                            seed,
                            fault.asked().size(),
                            found.asked().size(),
                            Code.of(found.commands()));
        });
    }
}
