/** Faults planted on purpose. */
@NullMarked
package id.antrean.planted.day;

import org.jspecify.annotations.NullMarked;
