/**
 * What both servers share between a socket and a handler. The only place in core that knows Vert.x.
 *
 * <pre>
 *   request ─▶ WebServer ─▶ Gate: who is calling, may they, is this mall theirs? ─▶ Handler, on a virtual thread
 *                │            └─ no: Problem (RFC 9457)                                │
 *                │                                                                     ▼
 *   response ◀───┴──────────────── headers, one place ◀───────────────────── Reply: JSON, page, events (Sse)
 * </pre>
 *
 * Read {@link id.antrean.web.Routes} first: one table, one line a route, and who may use it stands in that line.
 */
@NullMarked
package id.antrean.web;

import org.jspecify.annotations.NullMarked;
