/** The composition root: the one place where clocks, dice, databases and servers are made and put together. */
@NullMarked
package id.antrean;

import org.jspecify.annotations.NullMarked;
