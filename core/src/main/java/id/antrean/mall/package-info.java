/**
 * A mall as its administrator describes it: agencies, services, counters, hours, policy.
 *
 * <pre>
 *   administrator ── PublishCatalogue ──▶ ┌──────┐ ── CataloguePublished ──▶ the next service day opens with it,
 *                                         │ mall │                           an open day is told of it
 *                                         └──────┘ ── or a refusal, which changes nothing
 * </pre>
 *
 * Read {@link id.antrean.mall.Catalogue} first. Nothing here imports a framework, reads a clock or touches a
 * database. A catalogue that exists is consistent: {@link id.antrean.mall.CatalogueRules} refuses every other.
 */
@NullMarked
package id.antrean.mall;

import org.jspecify.annotations.NullMarked;
