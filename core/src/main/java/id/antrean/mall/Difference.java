package id.antrean.mall;

import org.jspecify.annotations.Nullable;

/**
 * One place in which two catalogues differ.
 *
 * @param path with keys, not places in a list: {@code services[ktp].name.en}; an entry that is only in one of them is
 *     one difference, {@code services[ktp]}
 * @param before as it was, in short; null if it was not there
 * @param after as it is, in short; null if it is not there any more
 */
public record Difference(
        String path, @Nullable String before, @Nullable String after) {}
