/**
 * What may hinder a house on this machine, looked at before somebody has to search for it.
 *
 * <pre>
 *   the machine, the ports, the data directory ─┐
 *   the database, its events and views ─────────┼─▶ Examination ─▶ Findings: ok, warning, wrong, and what to do
 *   other nodes, back-ups ──────────────────────┘   all at once, each within 5 s
 * </pre>
 *
 * Read {@link id.antrean.doctor.Examination} first. It changes nothing, and starts nothing.
 */
@NullMarked
package id.antrean.doctor;

import org.jspecify.annotations.NullMarked;
