/**
 * What falls due by itself: rules have no timers, so somebody looks at the clock for them.
 *
 * <pre>
 *   every 10 s, and at start ─▶ Sweep: which days are open, and over? ─ CloseDay ─▶ the day decides
 * </pre>
 *
 * Read {@link id.antrean.sweep.Sweep} first. It only sends commands; whether a day may close is the day's own rule.
 */
@NullMarked
package id.antrean.sweep;

import org.jspecify.annotations.NullMarked;
