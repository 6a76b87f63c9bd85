package id.antrean.mall;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a catalogue.
 *
 * @param path where, as in the catalogue file: {@code agencies[2].prefix}; empty for the whole
 * @param reason what is wrong there, without the path
 * @param other the path of the entry it collides with; null when it collides with none
 */
public record Finding(String path, Words reason, @Nullable String other) {}
