/**
 * The whole house at once, as its users meet it: both servers, a real database, real HTTP, real processes.
 */
@NullMarked
package id.antrean.house;

import org.jspecify.annotations.NullMarked;
