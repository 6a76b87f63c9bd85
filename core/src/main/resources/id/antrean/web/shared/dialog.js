/** A dialog over the page. One at a time; Escape closes it, and the focus goes back to where it was. */
import {html, ref} from "/shared/lit.js";
import {say} from "/shared/words.js";

/** @param {string} name @param {string} title @param {unknown} content @param {() => void} dismiss */
export function dialogShell(name, title, content, dismiss) {
  return html`<dialog
    aria-labelledby="dialog-title"
    data-test="dialog-${name}"
    ${ref(shown)}
    @cancel=${(event) => {
      event.preventDefault();
      dismiss();
    }}
  >
    <h2 id="dialog-title">${title}</h2>
    ${content}
  </dialog>`;
}

let opener = /** @type {Element|null} */ (null);

/** @param {HTMLDialogElement|undefined} dialog undefined when it has gone */
function shown(dialog) {
  if (!dialog) {
    const before = opener;
    opener = null;
    queueMicrotask(() => before instanceof HTMLElement && before.isConnected && before.focus()); // once the page is live again
  } else if (!dialog.open) {
    opener ??= document.activeElement;
    queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
  }
}

/** The row of buttons at the end of a dialog. @param {string} yes @param {() => void} dismiss @param {boolean} [disabled] */
export function dialogAnswers(yes, dismiss, disabled = false) {
  return html`<div class="answers">
    <button type="button" class="button" data-test="dialog-cancel" @click=${dismiss}>${say("cancel")}</button>
    <button class="button primary" data-test="dialog-yes" ?disabled=${disabled}>${yes}</button>
  </div>`;
}
