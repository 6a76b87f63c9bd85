package id.antrean.eventlog;

/**
 * What the log came to at a position: whoever has noted it can tell later whether anything up to there was changed.
 *
 * @param position of an event; 0 for a log that has none yet
 * @param chain SHA-256, hex, over that event and the chain before it
 */
public record Seal(long position, String chain) {}
