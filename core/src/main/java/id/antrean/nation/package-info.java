/**
 * The figures of a country: cells, each a house with its own PostgreSQL and its own malls, seen as one.
 *
 * <pre>
 *   cell west: log ─▶ Feed ─┐ HTTP, pages            ┌─▶ nation_cell: how far each cell's log is in
 *   cell east: log ─▶ Feed ─┴────▶ CellFollower ─────┤   (one transaction)
 *                                  one for each      └─▶ FiguresView: the tables of any house's figures
 * </pre>
 *
 * A cell hands out {@link id.antrean.nation.Feed pages} of what its figures are made of; the national node applies them
 * to the very same tables by the very same code, each page once, so a national figure is the one that a single house
 * with all malls would give. {@link id.antrean.nation.Nation} is put together from the cells and says how old each part
 * is. A national database has no truth of its own: it may be thrown away and filled again.
 */
@NullMarked
package id.antrean.nation;

import org.jspecify.annotations.NullMarked;
