/**
 * Those who watch: displays, phones and managers, over HTTP. Sends no command.
 *
 * <pre>
 *   LiveDays ── each change, in order ──▶ BoardFeed, one a mall ── written once a zone ──▶ every open screen (SSE)
 *        └───── as it stands now ───────▶ snapshots ──────────────────────────────────────▶ whoever asks
 * </pre>
 *
 * Read {@link id.antrean.display.DisplayRoutes} first: every address on one screen.
 */
@NullMarked
package id.antrean.display;

import org.jspecify.annotations.NullMarked;
