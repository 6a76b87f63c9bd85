/**
 * The event log: everything that ever happened, in one order, in PostgreSQL. It is the only truth; all else is a view.
 *
 * <pre>
 *   commands ──▶ aggregates ── append: one transaction ──▶ ┌───────────┐ ── tail, in order ──▶ boards in memory
 *                     ▲                                    │ event log │
 *                     └───────── a stream, a snapshot ──── └───────────┘ ── batches ─────────▶ views in tables
 * </pre>
 *
 * Positions are gapless and in commit order, so "all after n" is never missing anything. Read
 * {@link id.antrean.eventlog.EventLog} first. What Axon needs to stand on this log is in {@code axon/}.
 */
@NullMarked
package id.antrean.eventlog;

import org.jspecify.annotations.NullMarked;
