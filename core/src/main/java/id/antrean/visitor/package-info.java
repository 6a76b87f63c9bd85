/**
 * What is known of a visitor beside the log: the priority class, which may tell of somebody's health, and a clerk's note.
 *
 * <pre>
 *   kiosk, desk ── class ──┐
 *                          ├──▶ visitor_fact ──▶ staff, while the day lasts
 *   counter ────── note ───┘         │
 *                                    └──▶ the day's close: how many of each class, then nothing is left
 * </pre>
 *
 * <p>None of it is an event: the log is kept for years, and nobody may be found in it by an illness.
 */
@NullMarked
package id.antrean.visitor;

import org.jspecify.annotations.NullMarked;
