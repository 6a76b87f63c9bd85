/**
 * The order of calls, worked out a second time: naively, from the words of docs/explanation/calling-order.md, and without
 * any of the product's rules. Both are asked through the same random days, and must name the same visitor at every call.
 * Read {@link id.antrean.day.order.Reference} first.
 */
@NullMarked
package id.antrean.day.order;

import org.jspecify.annotations.NullMarked;
