/**
 * Those who change the queue: kiosk, counter, desk and administration, over HTTP.
 *
 * <pre>
 *   POST …/call-next ──▶ CounterSteps ── CallNext ──▶ service day ──▶ events ──▶ CallBody.of(events) ──▶ 200
 *                             │                            └─ refusal ──▶ Problem ──▶ 409, or 204 for nobody
 *   GET  …/services ────▶ ServiceList ◀── the live day, in memory
 * </pre>
 *
 * Read {@link id.antrean.kiosk.KioskRoutes} first: every route on one screen. An answer to a command is made from its
 * events alone, so that a repeated request gets the same one.
 */
@NullMarked
package id.antrean.kiosk;

import org.jspecify.annotations.NullMarked;
