/**
 * The shell around a service day's rules: it loads the day, asks {@link id.antrean.day.DayDecider}, appends what was
 * decided. No rule is here.
 *
 * <pre>
 *   DayCommands.send ──▶ DayAggregate ── decide ──▶ events ──▶ event log ──▶ Done, with the position
 *                              │                                │ somebody else was faster: load and decide again
 *                              └─ refused ──▶ still so? ──▶ Refused
 * </pre>
 */
@NullMarked
package id.antrean.day.axon;

import org.jspecify.annotations.NullMarked;
