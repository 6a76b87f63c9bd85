package id.antrean.day;

/**
 * What a ticket promises: the wait until its call lies in this range four times out of five.
 *
 * @param lowMs milliseconds, 0 or more
 * @param highMs milliseconds, lowMs or more
 */
public record Forecast(long lowMs, long highMs) {}
