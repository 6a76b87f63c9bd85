/** The dialogs by name, one at a time. */
import {html} from "/shared/lit.js";
import {dialogAnswers, dialogShell} from "/shared/dialog.js";
import {named, say} from "/shared/words.js";
import {counterDialog} from "/desk/dialogs/counter.js";
import {reasonForm} from "/desk/dialogs/reason.js";
import {changeForm, issueForm, priorityForm} from "/desk/dialogs/ticket.js";
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
  revoke: () => shell("revoke", number(), reasonForm("revoke", ["not-shown", "mistake"], `${theTicket()}/priority`)),
  cancel: () => shell("cancel", number(), reasonForm("cancel", ["left", "mistake", "another-day"], `${theTicket()}/cancel`)),
  reinstate: () => shell("reinstate", number(), reasonForm("reinstate", ["unheard", "far", "mistake"], `${theTicket()}/reinstate`)),
  suspend: () =>
    shell(
      "suspend",
      {service: named(serviceOf(state.about).name)},
      reasonForm("suspend", ["system", "power", "staff"], `/services/${state.about}/suspend`),
    ),
  counter: () => shell("counter", counterName(), counterDialog()),
  close: () => shell("close", counterName(), reasonForm("close", ["absent", "forgotten", "moved"], `/counters/${state.about}/close`)),
};

/** A no stands above the answers, so that the dialog stays to try again. */
function shell(name, facts, content) {
  return dialogShell(name, say(`${name}.title`, facts), html`${said("dialog")} ${content}`, dismiss);
}

/** @param {string} yes */
export function answers(yes) {
  return dialogAnswers(yes, dismiss, state.pending !== "");
}
