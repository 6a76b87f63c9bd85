/**
 * Several houses and a national view over them, each with a database of its own, by real HTTP.
 *
 * <pre>
 *   CountryDay ─▶ the same events ─┬─▶ one CountryHouse with all malls ───────────────┐
 *   (generated, by mall)           └─▶ cells ─ feed ─▶ a national CountryHouse ───────┴─▶ SameFigures
 * </pre>
 */
@NullMarked
package id.antrean.nation;

import org.jspecify.annotations.NullMarked;
