/**
 * Days of random commands, held against what must always be so.
 * <pre>
 *   RandomMalls, RandomCommands ──▶ Walk ──▶ decider ──▶ events ──▶ Books (kept from the events alone)
 *                                     │                               │
 *                                     └────────── Invariants ◀────────┘ ──▶ Broken ──▶ Shrinker ──▶ a few lines
 * </pre>
 * Who is next is worked out a second time in {@link id.antrean.day.order}.
 * Read {@link id.antrean.day.check.Walk} first.
 */
@org.jspecify.annotations.NullMarked
package id.antrean.day.check;
