/** Tests of how a house comes to its PostgreSQL, and {@link TestDatabase}, from which all other tests have theirs. */
@NullMarked
package id.antrean.database;

import org.jspecify.annotations.NullMarked;
