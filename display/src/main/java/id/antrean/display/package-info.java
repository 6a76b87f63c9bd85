/** Those who watch: displays, phones and managers, over HTTP. Sends no command. */
@NullMarked
package id.antrean.display;

import org.jspecify.annotations.NullMarked;
