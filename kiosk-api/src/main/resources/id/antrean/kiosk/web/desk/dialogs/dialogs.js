/** The dialogs by name, one at a time. */
import {html} from "/shared/lit.js";
import {dialogAnswers, dialogShell} from "/shared/dialog.js";
import {reasonForm} from "/shared/reason.js";
import {named, say} from "/shared/words.js";
import {counterDialog} from "/desk/dialogs/counter.js";
import {changeForm, issueForm, noteForm, postponeForm, priorityForm} from "/desk/dialogs/ticket.js";
import {act} from "/desk/hall.js";
import {said} from "/desk/pages/said.js";
import {counterOf, dismiss, serviceOf, state} from "/desk/state.js";

const theTicket = () => `/tickets/${state.ticket.ticket}`;
const number = () => ({number: state.ticket.number});
const counterName = () => ({counter: counterOf(state.about).name});

export const dialogs = {
  issue: () => shell("issue", {}, issueForm()),
  change: () => shell("change", number(), changeForm()),
  postpone: () => shell("postpone", number(), postponeForm()),
  note: () => shell("note", number(), noteForm()),
  quota: () => shell("quota", {service: named(serviceOf(state.about).name)}, quotaForm()),
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
  correct: () => shell("correct", {number: counterOf(state.about).served?.number ?? ""}, correctForm()),
  close: () => shell("close", counterName(), because("close", ["absent", "forgotten", "moved"], `/counters/${state.about}/close`)),
};

/** @param {string} action @param {string[]} usual @param {string} path below the mall */
function because(action, usual, path) {
  return reasonForm(action, usual, answers(say(`${action}.submit`)), async (reason) => {
    if (await act("dialog", path, {reason})) dismiss();
  });
}

/** A forgotten completion: how much earlier it really was. */
function correctForm() {
  const earlier = html`<div class="field">
    <label for="minutes">${say("correct.earlier")}</label>
    <input id="minutes" name="minutes" type="number" min="1" max="720" value="10" required inputmode="numeric" data-test="correct-minutes" />
  </div>`;
  return reasonForm("correct", ["forgotten", "called-away"], answers(say("correct.submit")), correct, earlier);
}

/** @param {string} reason @param {FormData} form */
async function correct(reason, form) {
  const {served} = counterOf(state.about);
  const at = Date.parse(served.completedAt) - Number(form.get("minutes")) * 60_000;
  const endedAt = new Date(Math.max(at, Date.parse(served.startedAt))).toISOString();
  if (await act("dialog", `/counters/${state.about}/correct`, {ticket: served.ticket, endedAt, reason})) dismiss();
}

/** More tickets for today than the quota says. */
function quotaForm() {
  const more = html`<div class="field">
    <label for="by">${say("quota.by")}</label>
    <input id="by" name="by" type="number" min="1" max="999" value="5" required inputmode="numeric" data-test="quota-by" />
  </div>`;
  return reasonForm("quota", ["group", "faster", "mistake"], answers(say("quota.submit")), lift, more);
}

/** @param {string} reason @param {FormData} form */
async function lift(reason, form) {
  if (await act("dialog", `/services/${state.about}/lift-quota`, {by: Number(form.get("by")), reason})) dismiss();
}

/** A no stands above the answers, so that the dialog stays to try again. */
function shell(name, facts, content) {
  return dialogShell(name, say(`${name}.title`, facts), html`${said("dialog")} ${content}`, dismiss);
}

/** @param {string} yes */
export function answers(yes) {
  return dialogAnswers(yes, dismiss, state.pending !== "");
}
