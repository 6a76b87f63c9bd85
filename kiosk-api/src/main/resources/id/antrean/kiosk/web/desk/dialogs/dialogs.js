/** The dialogs by name, one at a time. */
import {html} from "/shared/lit.js";
import {dialogAnswers, dialogShell} from "/shared/dialog.js";
import {reasonForm} from "/shared/reason.js";
import {named, say} from "/shared/words.js";
import {counterDialog} from "/desk/dialogs/counter.js";
import {changeForm, issueForm, priorityForm} from "/desk/dialogs/ticket.js";
import {act} from "/desk/hall.js";
import {said} from "/desk/pages/said.js";
import {counterOf, dismiss, serviceOf, state} from "/desk/state.js";

const theTicket = () => `/tickets/${state.ticket.ticket}`;
const number = () => ({number: state.ticket.number});
const counterName = () => ({counter: counterOf(state.about).name});

export const dialogs = {
  issue: () => shell("issue", {}, issueForm()),
  change: () => shell("change", number(), changeForm()),
  grant: () => shell("grant", number(), priorityForm("do.grant")),
  confirm: () => shell("confirm", number(), priorityForm("do.confirm")),
  revoke: () => shell("revoke", number(), because("revoke", ["not-shown", "mistake"], `${theTicket()}/priority`)),
  cancel: () => shell("cancel", number(), because("cancel", ["left", "mistake", "another-day"], `${theTicket()}/cancel`)),
  reinstate: () => shell("reinstate", number(), because("reinstate", ["unheard", "far", "mistake"], `${theTicket()}/reinstate`)),
  suspend: () =>
    shell(
      "suspend",
      {service: named(serviceOf(state.about).name)},
      because("suspend", ["system", "power", "staff"], `/services/${state.about}/suspend`),
    ),
  counter: () => shell("counter", counterName(), counterDialog()),
  close: () => shell("close", counterName(), because("close", ["absent", "forgotten", "moved"], `/counters/${state.about}/close`)),
};

/** @param {string} action @param {string[]} usual @param {string} path below the mall */
function because(action, usual, path) {
  return reasonForm(action, usual, answers(say(`${action}.submit`)), async (reason) => {
    if (await act("dialog", path, {reason})) dismiss();
  });
}

/** A no stands above the answers, so that the dialog stays to try again. */
function shell(name, facts, content) {
  return dialogShell(name, say(`${name}.title`, facts), html`${said("dialog")} ${content}`, dismiss);
}

/** @param {string} yes */
export function answers(yes) {
  return dialogAnswers(yes, dismiss, state.pending !== "");
}
