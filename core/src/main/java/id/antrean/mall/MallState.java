package id.antrean.mall;

import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a mall.
 *
 * @param catalogue the one in force; null before the first
 * @param version of the catalogue, 0 before the first
 */
public record MallState(int version, @Nullable Catalogue catalogue) {
    /** A mall of which nothing is known. */
    public static final MallState EMPTY = new MallState(0, null);
}
