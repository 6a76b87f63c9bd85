/**
 * Holidays, joint leave and special openings from a table that somebody else keeps: a calendar (ICS) or a CSV file.
 *
 * <pre>
 *   libur.ics ─┐
 *              ├─▶ HolidayFile ──▶ special days by date, or every problem as file:line: reason
 *   libur.csv ─┘
 * </pre>
 *
 * Read {@link id.antrean.mall.holidays.HolidayFile} first. A file with a problem is refused whole.
 */
@NullMarked
package id.antrean.mall.holidays;

import org.jspecify.annotations.NullMarked;
