package id.antrean.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The legs that have not ended, in order of their tickets. A ticket has one open leg at most. Each change copies one
 * list of references: for the thousand legs of a very full hall that is less work than a hash map's one rehash.
 */
public record OpenLegs(List<Leg> legs) {
    static final OpenLegs NONE = new OpenLegs(List.of());

    /** @param legs sorted by ticket; the caller gives the list away */
    public OpenLegs {
        legs = Collections.unmodifiableList(legs);
    }

    public Optional<Leg> find(TicketId ticket) {
        int at = indexOf(ticket);
        return at < 0 ? Optional.empty() : Optional.of(legs.get(at));
    }

    public Stream<Leg> stream() {
        return legs.stream();
    }

    public Stream<Leg> waiting() {
        return legs.stream().filter(leg -> leg.state() == LegState.WAITING);
    }

    /** With this leg in place of the ticket's open leg, or beside the others if it had none. */
    OpenLegs with(Leg leg) {
        int at = indexOf(leg.ticket());
        var copy = new ArrayList<Leg>(legs.size() + 1);
        copy.addAll(legs);
        if (at < 0) copy.add(-at - 1, leg);
        else copy.set(at, leg);
        return new OpenLegs(copy);
    }

    OpenLegs without(TicketId ticket) {
        int at = indexOf(ticket);
        if (at < 0) return this;
        var copy = new ArrayList<>(legs);
        copy.remove(at);
        return new OpenLegs(copy);
    }

    private int indexOf(TicketId ticket) {
        int low = 0;
        int high = legs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = legs.get(middle).ticket().value().compareTo(ticket.value());
            if (compared == 0) return middle;
            if (compared < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -low - 1;
    }
}
