import {html, nothing} from "/shared/lit.js";
import {staffBar} from "/shared/bar.js";
import {named, say} from "/shared/words.js";
import {state} from "/counter/state.js";

/** The bar above every page of the counter. @param {unknown} place @param {unknown} [buttons] */
export function bar(place, buttons = nothing) {
  const {session} = state;
  const person = session
    ? html`<p class="bar-clerk" data-test="clerk"><small>${say("clerk")}</small> ${session.name}</p>`
    : nothing;
  return staffBar({...state, person}, place, buttons);
}

export function mallName() {
  return named(state.mall?.name);
}

/** What the page tells the clerk; errors at once, the rest politely: a region that is there before it has words is heard. */
export function said() {
  const {kind, words} = state.said;
  const role = kind === "stop" ? "alert" : nothing;
  const note = html`<p class="note said ${kind}" role=${role} data-test="said">${words}</p>`;
  return html`<div class="told" aria-live="polite" data-test="told">${words ? note : nothing}</div>`;
}
