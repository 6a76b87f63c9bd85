/** The dialogs by name. One at a time; Escape closes it, and the focus goes back to where it was. */
import {html, ref} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {change} from "/counter/state.js";
import {completeDialog} from "/counter/dialogs/complete.js";
import {closeDialog, pauseDialog} from "/counter/dialogs/leave.js";
import {helpDialog, idleDialog} from "/counter/dialogs/about.js";
import {settingsDialog} from "/counter/dialogs/settings.js";
import {transferDialog} from "/counter/dialogs/transfer.js";
import {stay} from "/counter/idle.js";

export const dialogs = {
  complete: () => shell("complete", completeDialog()),
  transfer: () => shell("transfer", transferDialog()),
  pause: () => shell("pause", pauseDialog()),
  close: () => shell("close", closeDialog()),
  help: () => shell("help", helpDialog()),
  settings: () => shell("settings", settingsDialog()),
  idle: () => shell("idle", idleDialog(), stay),
};

let opener = /** @type {Element|null} */ (null);

/** @param {string} name @param {unknown} content @param {() => void} [dismiss] */
function shell(name, content, dismiss = () => change({dialog: ""})) {
  return html`<dialog
    aria-labelledby="dialog-title"
    data-test="dialog-${name}"
    ${ref(shown)}
    @cancel=${(event) => {
      event.preventDefault();
      dismiss();
    }}
  >
    <h2 id="dialog-title">${say(`${name}.title`)}</h2>
    ${content}
  </dialog>`;
}

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

/** The row of buttons at the end of a dialog. @param {string} yes @param {boolean} [disabled] */
export function answers(yes, disabled = false) {
  return html`<div class="answers">
    <button type="button" class="button" data-test="dialog-cancel" @click=${() => change({dialog: ""})}>
      ${say("cancel")}
    </button>
    <button class="button primary" data-test="dialog-yes" ?disabled=${disabled}>${yes}</button>
  </div>`;
}

/** The one button of a dialog that only tells. */
export function done() {
  return html`<div class="answers">
    <button type="button" class="button primary" autofocus data-test="dialog-done" @click=${() => change({dialog: ""})}>
      ${say("done")}
    </button>
  </div>`;
}
