/**
 * Days of random commands, held against what must always be so.
 * <pre>
 *   RandomMalls, RandomCommands ──▶ Walk ──▶ decider ──▶ events ──▶ Books (kept from the events alone)
 *                                     │                               │
 *                                     └────────── Invariants ◀────────┘ ──▶ Broken ──▶ Shrinker ──▶ a few lines
 * </pre>
 * {@link id.antrean.day.check.NaiveLine} works out who is next a second time, from the documents alone.
 * Read {@link id.antrean.day.check.Walk} first.
 */
@org.jspecify.annotations.NullMarked
package id.antrean.day.check;
