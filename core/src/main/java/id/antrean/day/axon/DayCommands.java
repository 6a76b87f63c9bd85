package id.antrean.day.axon;

import id.antrean.day.DayCommand;
import id.antrean.eventlog.Origin;

/** The one way to change a service day. */
@SuppressWarnings("DoNotCallSuggester") // bodies follow
public final class DayCommands {
    DayCommands() {}

    /**
     * Decides a command and writes what follows from it. Blocks until it is durable: call it on a virtual thread,
     * never on an event loop.
     */
    public Answer send(DayCommand command, Origin origin) {
        throw new UnsupportedOperationException("being written: " + command + origin);
    }
}
