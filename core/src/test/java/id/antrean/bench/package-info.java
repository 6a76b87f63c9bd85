/** What {@code ./antrean bench NAME} measures. Each prints a ratio of two things measured in the same run. */
@NullMarked
package id.antrean.bench;

import org.jspecify.annotations.NullMarked;
