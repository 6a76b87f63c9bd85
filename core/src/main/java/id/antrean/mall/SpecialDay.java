package id.antrean.mall;

/** One date with hours of its own: a holiday (closed), joint leave, or a special opening. */
public record SpecialDay(Words name, Hours hours) {}
