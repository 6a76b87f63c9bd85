/** The note that a colleague left for the visitor who is here. It is asked for once, when the visitor comes. */
import {get} from "/shared/api.js";
import {change, onChange, state, ticketHere} from "/counter/state.js";
import {ticketPath} from "/counter/steps.js";

/** @param {string} ticket @param {boolean} [anew] although it has been asked for */
export async function loadNote(ticket, anew = false) {
  if (!anew && state.note.ticket === ticket) return;
  change({note: {ticket, text: ""}});
  const found = await get(ticketPath(ticket)).catch(() => null); // the visitor is served without it as well
  const text = found?.visitor.note?.text;
  if (text && state.note.ticket === ticket) change({note: {ticket, text}});
}

/** Asks whenever somebody else is here. */
export function watchNotes() {
  onChange(() => {
    const ticket = state.stage === "desk" ? ticketHere() : null;
    if (ticket) loadNote(ticket.ticket);
  });
}
