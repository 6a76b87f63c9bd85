package id.antrean.day;

import static id.antrean.day.SmallMall.DAY;

import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.OpenDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happened on a day of random commands in the small mall, closed at its end; the same for the same seed.
 *
 * @param states the day after each event, by the event's index
 */
public record RandomDay(List<DayEvent> events, List<DayState> states) {
    public static RandomDay of(long seed, int commands) {
        var random = new SplittableRandom(seed);
        var day = new RandomDay(new ArrayList<>(), new ArrayList<>());
        day.ask(new OpenDay(DAY, 1, SmallMall.catalogue(60, 90), SmallMall.at("07:00")));
        for (int i = 0; i < commands && !day.now().closed(); i++) {
            day.ask(RandomCommands.next(random, day.now(), SmallMall.at("07:30").plusSeconds(i * 50L)));
        }
        day.ask(new CloseDay(DAY, SmallMall.at("17:00")));
        return day;
    }

    private DayState now() {
        return states.isEmpty() ? DayState.EMPTY : states.getLast();
    }

    private void ask(DayCommand command) {
        if (DayDecider.decide(command, now()) instanceof Decision.Accepted accepted) {
            for (var event : accepted.events()) {
                states.add(DayDecider.evolve(now(), event));
                events.add(event);
            }
        }
    }
}
