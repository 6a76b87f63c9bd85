/** What holds of every request to either server, shown by example. */
@NullMarked
package id.antrean.web;

import org.jspecify.annotations.NullMarked;
