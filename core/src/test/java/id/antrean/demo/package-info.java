@NullMarked
package id.antrean.demo;

import org.jspecify.annotations.NullMarked;
