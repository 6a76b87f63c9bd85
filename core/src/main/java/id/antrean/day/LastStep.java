package id.antrean.day;

import java.time.Instant;

/**
 * The last step of a clerk, with the leg as it was before.
 *
 * @param before the leg that undo puts back
 * @param tookTurn whether it was a call that took its line's turn, which undoing gives back
 */
public record LastStep(Step step, Leg before, Instant at, boolean tookTurn) {}
