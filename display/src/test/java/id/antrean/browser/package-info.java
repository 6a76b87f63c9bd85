/** A real browser for tests: {@link id.antrean.browser.Chromium}, what {@link id.antrean.browser.Axe} finds on its pages, and a line to the server that a test can cut. */
@NullMarked
package id.antrean.browser;

import org.jspecify.annotations.NullMarked;
