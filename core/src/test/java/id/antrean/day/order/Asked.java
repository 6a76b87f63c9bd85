package id.antrean.day.order;

import id.antrean.day.DayCommand;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.TicketId;
import org.jspecify.annotations.Nullable;

/** A day that answers: the decider itself, or a whole server over HTTP. */
public interface Asked {
    Answer ask(DayCommand command);

    /**
     * What came of it.
     *
     * @param done whether it was accepted
     * @param ticket the one issued or called; null for none
     */
    record Answer(boolean done, @Nullable TicketId ticket) {
        public static final Answer REFUSED = new Answer(false, null);
    }

    /** The pure rules. */
    final class OfDecider implements Asked {
        private DayState day = DayState.EMPTY;

        @Override
        public Answer ask(DayCommand command) {
            if (!(DayDecider.decide(command, day) instanceof Decision.Accepted(var events))) return Answer.REFUSED;
            TicketId ticket = null;
            for (var event : events) {
                day = DayDecider.evolve(day, event);
                if (event instanceof TicketIssued issued) ticket = issued.ticket();
                if (event instanceof TicketCalled called) ticket = called.ticket();
            }
            return new Answer(true, ticket);
        }
    }
}
