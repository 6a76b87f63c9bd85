/** Faults planted on purpose. */
@NullMarked
package id.antrean.planted.view;

import org.jspecify.annotations.NullMarked;
