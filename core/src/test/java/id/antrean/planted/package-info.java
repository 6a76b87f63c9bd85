/** Faults planted on purpose, so that {@link id.antrean.ArchitectureRulesTest} sees each rule fail. */
@NullMarked
package id.antrean.planted;

import org.jspecify.annotations.NullMarked;
