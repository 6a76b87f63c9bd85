/**
 * Several programs on one log: each mall's commands are decided at one of them, and each tells the others at once that
 * the log has grown.
 *
 * <pre>
 *   a command ──▶ Forwarding ── is the mall's owner here? ── yes ──▶ decided here
 *                     │  (Owners: by the members' addresses alone)
 *                     └─ no ── Post ── Outbox ── Hazelcast ──▶ Post of the owner ──▶ decided there ──▶ and back
 *
 *   the log has grown to n ──▶ Wakeups ── Hazelcast topic ──▶ Wakeups of the others ──▶ they look now, not in 100 ms
 * </pre>
 *
 * Speed and nothing else: PostgreSQL is the truth. While nodes disagree about an owner, the log refuses whoever decided
 * on less than its stream's head, and that one decides again. Without Hazelcast, or with all its members lost, every
 * node decides what comes to it, and looks at the log ten times a second. Read {@link id.antrean.cluster.Cluster} first.
 * The only package that knows Hazelcast.
 */
@NullMarked
package id.antrean.cluster;

import org.jspecify.annotations.NullMarked;
