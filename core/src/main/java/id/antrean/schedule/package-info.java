/**
 * A catalogue that takes effect at a stated instant.
 *
 * <pre>
 *   PUT /catalogue?at=… ──▶ scheduled_catalogue ──▶ the sweep, when the time has come ──▶ catalogue-published
 * </pre>
 *
 * <p>What is planned is no event: it may be withdrawn, and has changed nothing yet. When its time comes it is published
 * in the name of who scheduled it, by the same rules as any other; a catalogue published in between takes its place.
 */
@NullMarked
package id.antrean.schedule;

import org.jspecify.annotations.NullMarked;
