/** That a house comes back from its file as it was, and from a damaged file not at all. */
@NullMarked
package id.antrean.backup;

import org.jspecify.annotations.NullMarked;
