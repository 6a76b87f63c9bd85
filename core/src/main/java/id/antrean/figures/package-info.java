/**
 * The manager's figures: how many came, how long they waited, how long it took. A view of the events in tables of its
 * own, one row for each leg, so any figure can be checked row by row.
 *
 * <pre>
 *   event log ── DayEvent ──▶ LegFold ──▶ figures_leg ── SQL ──▶ Figures ──▶ dashboard, API
 *                             (pure)      one row a leg          each with its Definition
 *                                              │                    ▲
 *                                              └── Rollup ──▶ rollup ┘ past days of all malls, for long questions
 * </pre>
 *
 * Read {@link id.antrean.figures.Figures} for what may be asked and {@link id.antrean.figures.Definitions} for what the
 * answers mean. Order is by position in the log, never by a clock.
 */
@NullMarked
package id.antrean.figures;

import org.jspecify.annotations.NullMarked;
