/**
 * One request, followed from the socket to the screens.
 *
 * <pre>
 *   traceparent ──▶ Traces: a trace, sampled or not ──▶ http ─▶ command ─▶ commit
 *                                                                            │ the event's metadata: trace, requestId
 *                                          one log line a step ◀── view ◀────┤
 *                                                              ◀── screens ◀─┘
 * </pre>
 *
 * Read {@link id.antrean.trace.Spans} first. Only what a caller asks to have sampled is written, and of that only so
 * much a second. The lines are JSON like all others: {@link id.antrean.trace.TraceTree} draws them, and so may whatever
 * collects logs.
 */
@NullMarked
package id.antrean.trace;

import org.jspecify.annotations.NullMarked;
