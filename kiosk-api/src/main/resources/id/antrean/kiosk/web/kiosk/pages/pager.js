import {html, nothing} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {PER_PAGE} from "/kiosk/choices.js";

/**
 * At most eight choices a page; every other page is one tap away.
 * @param {any[]} choices @param {number} page @param {(page: number) => void} turn
 */
export function pager(choices, page, turn) {
  const pages = Math.ceil(choices.length / PER_PAGE);
  if (pages < 2) return html`<div class="pager"></div>`;
  return html`<nav class="pager" aria-label=${say("pages")}>
    ${Array.from(
      {length: pages},
      (_, at) => html`<button
        type="button"
        class="button page-number"
        aria-current=${at === page ? "page" : nothing}
        aria-label=${say("page", {n: at + 1, of: pages})}
        data-test="page-${at + 1}"
        @click=${() => turn(at)}
      >
        ${at + 1}
      </button>`,
    )}
  </nav>`;
}

/** @param {any[]} choices @param {number} page */
export function shown(choices, page) {
  return choices.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
}
