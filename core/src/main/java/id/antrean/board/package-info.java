/**
 * What hangs on the wall: who is called where, who waits, which counter is open, and each call for the voice.
 *
 * <pre>
 *   event log ── tail, in order ──▶ ┌───────────┐ ── LiveDay ──▶ Board: one zone's wall, as one picture
 *   clock ── which date is today ─▶ │ LiveDays  │ ── Change ───▶ displays, counters, phones: pushed at once
 *                                   └───────────┘ ── Call ─────▶ what the voice says ({@link id.antrean.voice})
 * </pre>
 *
 * Read {@link id.antrean.board.Board} first, then {@link id.antrean.board.LiveDays}. This view has no tables: it is a
 * mall's current day in memory, folded from the log at start and from the log's tail afterwards, so it can never
 * disagree with the rules ({@link id.antrean.day.DayDecider#evolve} folds it) and losing it loses nothing.
 */
@NullMarked
package id.antrean.board;

import org.jspecify.annotations.NullMarked;
