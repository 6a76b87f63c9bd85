/**
 * How a house comes to its PostgreSQL: one that somebody runs, or one of its own.
 *
 * <pre>
 *   --database-url ───────────────────────────▶ DatabaseAddress ──▶ Database: durable? ─▶ migrate ─▶ pool
 *   --data DIR ──▶ EmbeddedDatabase ──────────▶       ▲
 *                  lock, password, orphan, start ─────┘
 * </pre>
 *
 * Read {@link id.antrean.database.Database} first. A database that could lose an acknowledged ticket is refused here,
 * so nothing behind this package has to ask. This is one of the few packages that import {@code java.sql}.
 */
@NullMarked
package id.antrean.database;

import org.jspecify.annotations.NullMarked;
