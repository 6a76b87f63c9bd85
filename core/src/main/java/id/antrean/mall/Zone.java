package id.antrean.mall;

/**
 * A part of the hall with its own display.
 *
 * @param floor where it is, as printed on the ticket: "Lantai 1, sisi timur"
 * @param graceMinutes how much longer a called visitor may take to come here than elsewhere: a far corner; 0 to 60
 */
public record Zone(ZoneId zone, Words name, Words floor, int graceMinutes) {
    /** Where the way is no longer than elsewhere. */
    public Zone(ZoneId zone, Words name, Words floor) {
        this(zone, name, floor, 0);
    }
}
