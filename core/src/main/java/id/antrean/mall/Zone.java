package id.antrean.mall;

/**
 * A part of the hall with its own display.
 *
 * @param floor where it is, as printed on the ticket: "Lantai 1, sisi timur"
 */
public record Zone(ZoneId zone, Words name, Words floor) {}
