package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.EventTypes;
import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.eventlog.EventCodec;

/** What the log and a snapshot give back of what they were given: the JSON of the rows, without the database. */
final class Logged {
    private static final EventCodec CODEC = EventTypes.codec();

    private Logged() {}

    static DayEvent event(DayEvent event) {
        var row = CODEC.encode(event);
        var read = (DayEvent) CODEC.decode(row.type(), row.revision(), row.payload());
        unless(read.equals(event), "the log gives back what happened", "%s, not %s", read, event);
        return read;
    }

    static DayState day(DayState day) {
        var read = CODEC.value(CODEC.text(day), DayState.class);
        unless(read.equals(day), "a snapshot gives the day as it is", "%s", day);
        return read;
    }
}
