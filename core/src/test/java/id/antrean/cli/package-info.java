/** Tests of what a person types: by real processes, as a person runs them. */
@NullMarked
package id.antrean.cli;

import org.jspecify.annotations.NullMarked;
