/** What holds of callers, tokens and sessions, shown by example. */
@NullMarked
package id.antrean.access;

import org.jspecify.annotations.NullMarked;
