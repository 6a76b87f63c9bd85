@NullMarked
package id.antrean.trace;

import org.jspecify.annotations.NullMarked;
