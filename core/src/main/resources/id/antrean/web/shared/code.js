/** The link to a ticket, for a phone's camera. Drawn on the page: the secret in it goes nowhere else. */
import {html} from "/shared/lit.js";
import {qr} from "/shared/qr.js";

const LIGHT = 4; // modules around a code, so that a camera finds its edge

/** @param {string} link @param {string} label */
export function code(link, label) {
  const {size, isDark} = qr(link);
  const side = size + 2 * LIGHT;
  return html`<svg class="code" viewBox="${-LIGHT} ${-LIGHT} ${side} ${side}" role="img" aria-label=${label} data-test="code">
    <path d=${path(size, isDark)} />
  </svg>`;
}

/** The dark modules, one piece for those of a row that touch. */
function path(size, isDark) {
  const pieces = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && isDark(x, y)) x++;
      if (x > from) pieces.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
    }
  }
  return pieces.join("");
}
