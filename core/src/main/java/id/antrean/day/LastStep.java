package id.antrean.day;

import java.time.Instant;

/**
 * The last step of a clerk, with the leg as it was before.
 *
 * @param before the leg that undo puts back
 * @param runBefore priority calls in a row in its line before, which undoing a call puts back
 */
public record LastStep(Step step, Leg before, Instant at, int runBefore) {}
