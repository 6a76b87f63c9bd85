/**
 * Whether this node may get work: one named check for each thing it cannot do without.
 *
 * <pre>
 *   database ─┐
 *   clock ────┤
 *   view … ───┼─▶ Health ─▶ /health/ready: UP, or DOWN and which check says why
 *   live days ┘
 * </pre>
 *
 * Read {@link id.antrean.health.Health} first; {@link id.antrean.health.Look} is why it answers in time, whatever hangs.
 * Whoever owns a part registers its check; nothing here knows the parts.
 */
@NullMarked
package id.antrean.health;

import org.jspecify.annotations.NullMarked;
