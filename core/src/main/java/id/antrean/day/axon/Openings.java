package id.antrean.day.axon;

import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.ApplyCatalogue;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.OpenDay;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.Decision.Accepted;
import id.antrean.day.Decision.Refused;
import id.antrean.day.Refusal;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.PublishedCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first accepted command of a date is preceded by the opening of the day, with the catalogue its mall has then.
 * Both are accepted together, or nothing happens.
 */
final class Openings {
    private final Function<MallId, Optional<PublishedCatalogue>> current;
    private final Function<DayId, Optional<Instant>> lastEvent;

    /**
     * @param current a mall's newest catalogue
     * @param lastEvent when anything happened last on another day of the mall
     */
    Openings(Function<MallId, Optional<PublishedCatalogue>> current, Function<DayId, Optional<Instant>> lastEvent) {
        this.current = current;
        this.lastEvent = lastEvent;
    }

    /** Decides a command, and before it, where the day needs it, that the day opens. */
    Decision decide(DayCommand command, DayState day) {
        if (day.catalogue() != null || !mayOpen(command)) return DayDecider.decide(command, day);
        var published = current.apply(command.day().mall());
        if (published.isEmpty()) return new Refused(new Refusal(Refusal.Kind.NO_CATALOGUE, Map.of()));
        var catalogue = published.get();
        var open = new OpenDay(
                command.day(),
                catalogue.version(),
                catalogue.catalogue(),
                lastEvent.apply(command.day()).orElse(null),
                command.at());
        return switch (DayDecider.decide(open, day)) {
            case Refused refused -> refused;
            case Accepted opened -> then(opened, command, day);
        };
    }

    private static Decision then(Accepted opened, DayCommand command, DayState day) {
        var state = day;
        for (var event : opened.events()) state = DayDecider.evolve(state, event);
        return switch (DayDecider.decide(command, state)) {
            case Refused refused -> refused;
            case Accepted accepted -> {
                var all = new ArrayList<DayEvent>(opened.events());
                all.addAll(accepted.events());
                yield new Accepted(all);
            }
        };
    }

    /** A day that never opened need not be closed, or told of a catalogue: it takes the newest when it opens. */
    private static boolean mayOpen(DayCommand command) {
        return !(command instanceof CloseDay || command instanceof ApplyCatalogue || command instanceof OpenDay);
    }
}
