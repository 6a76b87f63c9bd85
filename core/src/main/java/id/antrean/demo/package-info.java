/**
 * A house that plays a service day with invented people.
 *
 * <pre>
 *   catalogue, demand, seed ──▶ ArrivalPlan ──▶ VisitorScript ─┐             ┌──▶ kiosk-api
 *                               Roster ───────▶ ClerkScript ───┼─ DemoClient ┤
 *                               (pure, repeatable)             │    (HTTP)   └──▶ display
 *   DemoClock ── mall time, faster than the wall's ────────────┘
 * </pre>
 *
 * Read {@link id.antrean.demo.DemoHouse} first. The people are clients like any other: what they know they read from
 * the servers, and what they do they ask for over HTTP. Who comes when, and what he or she is like, depends on the seed
 * alone.
 */
@NullMarked
package id.antrean.demo;

import org.jspecify.annotations.NullMarked;
