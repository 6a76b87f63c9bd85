import {html, nothing} from "/shared/lit.js";
import {state} from "/admin/state.js";

/** What is told beside what was done. @param {string} place */
export function said(place) {
  const {kind, words} = state.said;
  return html`<div role="status">
    ${state.said.place === place && words
      ? html`<p class="note ${kind}" data-test="said" data-kind=${kind}>${words}</p>`
      : nothing}
  </div>`;
}
