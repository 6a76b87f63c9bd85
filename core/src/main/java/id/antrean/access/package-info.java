/**
 * Who is calling, and what they are.
 *
 * <pre>
 *   script, device ── Bearer token ──▶ ┌────────┐
 *   page ──────────── cookie ────────▶ │ Access │ ──▶ Caller: role, mall, agency, perhaps a person
 *   clerk ─────────── PIN ───────────▶ └────────┘ ──▶ a session, or a wait after too many wrong PINs
 * </pre>
 *
 * Read {@link id.antrean.access.Access} first. What a role may do is said where the routes are, one line each. Only
 * hashes are kept: who reads the database cannot sign in with what is there.
 */
@NullMarked
package id.antrean.access;

import org.jspecify.annotations.NullMarked;
