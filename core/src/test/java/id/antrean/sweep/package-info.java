@org.jspecify.annotations.NullMarked
package id.antrean.sweep;
