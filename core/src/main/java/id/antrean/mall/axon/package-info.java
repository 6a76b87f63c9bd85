/**
 * The shell around a mall's rules: it loads the mall, asks its decider, appends what was decided. No rule is here.
 *
 * <pre>
 *   MallCommands.publish ──▶ MallAggregate ── decide ──▶ CataloguePublished ──▶ event log
 * </pre>
 */
@NullMarked
package id.antrean.mall.axon;

import org.jspecify.annotations.NullMarked;
