/**
 * What was asked and answered, held against the log.
 * <pre>
 *   visitors, clerks ── History: asked, answered, with whose key, when ──┐
 *   screens ─────────── Screen: every call that was shown ───────────────┤
 *   the log's tables ── LogReading: rows as they stand, by SQL ──────────┴─▶ Evidence ─▶ Invariants ─▶ Findings
 * </pre>
 * Nothing here asks the product's rules: the JSON of each row is read anew, and {@link id.antrean.history.Hall} keeps
 * its own account of who is where. One class for each invariant; {@link id.antrean.history.Invariants} lists them.
 */
@org.jspecify.annotations.NullMarked
package id.antrean.history;
