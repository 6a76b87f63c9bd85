/** The display server by real HTTP, on a real PostgreSQL, with events that real commands made. */
@NullMarked
package id.antrean.display;

import org.jspecify.annotations.NullMarked;
