/**
 * One visitor's place: how many stand before, how long it may take, which counter calls.
 *
 * <pre>
 *   the live day ──▶ MyTicket ──▶ the visitor's phone, which holds the ticket's secret link
 * </pre>
 *
 * Read {@link id.antrean.myticket.MyTicket}. It has no state of its own: the rules' state of the day says where an open
 * ticket is, the last event about it says how an ended one ended.
 */
@NullMarked
package id.antrean.myticket;

import org.jspecify.annotations.NullMarked;
