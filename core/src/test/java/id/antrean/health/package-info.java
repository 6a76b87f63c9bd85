/** Whether a node says in time how it is. */
@NullMarked
package id.antrean.health;

import org.jspecify.annotations.NullMarked;
