/** Those who change the queue: kiosk, counter, desk and administration, over HTTP. */
@NullMarked
package id.antrean.kiosk;

import org.jspecify.annotations.NullMarked;
