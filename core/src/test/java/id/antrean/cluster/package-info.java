/** The cluster's tests, and what other modules' tests need of it. */
@NullMarked
package id.antrean.cluster;

import org.jspecify.annotations.NullMarked;
