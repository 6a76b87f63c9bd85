/** The dialogs by name, one at a time. */
import {html} from "/shared/lit.js";
import {dialogAnswers, dialogShell} from "/shared/dialog.js";
import {say} from "/shared/words.js";
import {change, state} from "/counter/state.js";
import {completeDialog} from "/counter/dialogs/complete.js";
import {closeDialog, pauseDialog} from "/counter/dialogs/leave.js";
import {helpDialog, idleDialog} from "/counter/dialogs/about.js";
import {settingsDialog} from "/counter/dialogs/settings.js";
import {callDialog, confirmDialog, revokeDialog, ticketDialog} from "/counter/dialogs/ticket.js";
import {endedDialog, holdDialog, moreDialog, noteDialog, postponeDialog, serveDialog} from "/counter/dialogs/visit.js";
import {transferDialog} from "/counter/dialogs/transfer.js";
import {stay} from "/counter/idle.js";

export const dialogs = {
  complete: () => shell("complete", completeDialog()),
  transfer: () => shell("transfer", transferDialog()),
  ticket: () => shell("ticket", ticketDialog()),
  call: () => shell("call", callDialog()),
  more: () => shell("more", moreDialog()),
  hold: () => shell("hold", holdDialog()),
  note: () => shell("note", noteDialog()),
  ended: () => shell("ended", endedDialog()),
  serve: () => shell("serve", serveDialog()),
  postpone: () => shell("postpone", postponeDialog()),
  confirm: () => shell("confirm", confirmDialog()),
  revoke: () => shell("revoke", revokeDialog()),
  pause: () => shell("pause", pauseDialog()),
  close: () => shell("close", closeDialog()),
  help: () => shell("help", helpDialog()),
  settings: () => shell("settings", settingsDialog()),
  idle: () => shell("idle", idleDialog(), stay),
};

/** @param {string} name @param {unknown} content @param {() => void} [dismiss] */
function shell(name, content, dismiss = () => change({dialog: ""})) {
  const number = state.about.replace(/^\d+-\d+-\d+-/, ""); // a ticket is its date and its number
  return dialogShell(name, say(`${name}.title`, {number}), content, dismiss);
}

/** The row of buttons at the end of a dialog. @param {string} yes @param {boolean} [disabled] */
export function answers(yes, disabled = false) {
  return dialogAnswers(yes, () => change({dialog: ""}), disabled);
}

/** The one button of a dialog that only tells. */
export function done() {
  return html`<div class="answers">
    <button type="button" class="button primary" autofocus data-test="dialog-done" @click=${() => change({dialog: ""})}>
      ${say("done")}
    </button>
  </div>`;
}
