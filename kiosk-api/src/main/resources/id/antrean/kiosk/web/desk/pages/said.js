import {html, nothing} from "/shared/lit.js";
import {state} from "/desk/state.js";

/** What is told beside one thing that was done; a no at once, the rest politely. @param {string} place */
export function said(place) {
  const {kind, words} = state.said;
  if (state.said.place !== place || !words) return nothing;
  return html`<p class="note ${kind}" role=${kind === "stop" ? "alert" : "status"} data-test="said">${words}</p>`;
}
