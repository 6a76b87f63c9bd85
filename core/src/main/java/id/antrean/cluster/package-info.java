/**
 * Several programs on one log: each tells the others at once that the log has grown.
 *
 * <pre>
 *   kiosk-api ── commits n ──▶ its log's tail ──▶ Wakeups ── Hazelcast topic: "the log is at n" ──▶ Wakeups ──▶ display:
 *                                                                                                  looks now, not in
 *                                                                                                  100 ms
 * </pre>
 *
 * Speed and nothing else: every node reads the log itself, and looks by itself ten times a second. Without Hazelcast,
 * or with all its members lost, screens are a tenth of a second later and nothing is missing. The only package that
 * knows Hazelcast.
 */
@NullMarked
package id.antrean.cluster;

import org.jspecify.annotations.NullMarked;
