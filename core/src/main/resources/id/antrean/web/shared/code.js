/** The link to a ticket, for a phone's camera. */
import {html} from "/shared/lit.js";

const LIGHT = 4; // modules around a code, so that a camera finds its edge

/** @param {{size: number, path: string}} trackCode @param {string} label */
export function code({size, path}, label) {
  const side = size + 2 * LIGHT;
  return html`<svg class="code" viewBox="${-LIGHT} ${-LIGHT} ${side} ${side}" role="img" aria-label=${label} data-test="code">
    <path d=${path} />
  </svg>`;
}
