package id.antrean.eventlog.axon;

import id.antrean.eventlog.Lineage;

/**
 * What an aggregate answers to a command: a value, also when it refuses, because an exception would throw the aggregate
 * out of the cache.
 *
 * @param decision the rules' own answer
 * @param writes whether events were applied
 * @param version of the aggregate's stream on which it was decided, 0 for none
 * @param lineage of the aggregate: one for each copy in memory
 */
public record Verdict<D>(D decision, boolean writes, int version, Lineage lineage) {}
