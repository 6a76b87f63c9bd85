/**
 * What Axon needs to stand on the event log, and nothing of any feature.
 *
 * <pre>
 *   CommandSide.send ──▶ command bus ──▶ an aggregate, from the cache or the log ──▶ a Verdict
 *                                              │ it writes                  │ it does not
 *                                              ▼                            ▼
 *                                        LogStorageEngine             RefusalCheck: is it still so?
 *                                              ▼                            ▼
 *                                          the log  ──▶ Outcome ◀── or decide again on what is there now
 *
 *   the log ──▶ LogStream ──▶ a streaming processor for each view ──▶ its rows and its token, in one transaction
 * </pre>
 */
@NullMarked
package id.antrean.eventlog.axon;

import org.jspecify.annotations.NullMarked;
