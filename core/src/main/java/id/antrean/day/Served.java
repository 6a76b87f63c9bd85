package id.antrean.day;

import java.time.Instant;

/**
 * The last visitor who was completed at a counter: what a correction may still be about.
 *
 * @param leg as it was when service was completed
 * @param completedAt when the clerk said so
 */
public record Served(Leg leg, ClerkId clerk, Instant completedAt) {}
