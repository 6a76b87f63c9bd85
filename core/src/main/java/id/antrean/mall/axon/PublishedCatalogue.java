package id.antrean.mall.axon;

import id.antrean.mall.Catalogue;
import java.time.Instant;

/**
 * A catalogue in force.
 *
 * @param version 1 for the mall's first, then one more each time
 * @param position of its event in the log
 */
public record PublishedCatalogue(int version, Catalogue catalogue, Instant at, long position) {}
