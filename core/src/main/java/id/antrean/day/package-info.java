/**
 * One service day of one mall: who waits, who is called where, what the rules say.
 *
 * <pre>
 *   visitor ── IssueTicket ──▶ ┌─────────────┐ ── TicketIssued ──▶ board, figures, my ticket
 *   clerk ──── CallNext ─────▶ │ service day │ ── TicketCalled ──▶ display and voice
 *   clock ──── CloseDay ─────▶ └─────────────┘ ── or a Refusal, which changes nothing
 *                               decide, evolve
 * </pre>
 *
 * Read {@link id.antrean.day.DayDecider} for the table of contents and {@link id.antrean.day.CallingOrder} for who is
 * next. Nothing here imports a framework, reads a clock or touches a database.
 */
@NullMarked
package id.antrean.day;

import org.jspecify.annotations.NullMarked;
