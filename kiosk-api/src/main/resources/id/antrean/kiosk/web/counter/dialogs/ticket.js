/** One ticket of this counter's lines: what stands behind its place, and what a clerk may do about it. */
import {html, nothing} from "/shared/lit.js";
import {get} from "/shared/api.js";
import {minutes, timeWithZone} from "/shared/format.js";
import {since} from "/shared/clock.js";
import {icon} from "/shared/icons.js";
import {pickClass} from "/shared/pick-class.js";
import {reasonForm} from "/shared/reason.js";
import {named, say} from "/shared/words.js";
import {answers, done} from "/counter/dialogs/dialogs.js";
import {change, state, ticketOf} from "/counter/state.js";
import {loadNote} from "/counter/note.js";
import {press} from "/counter/press.js";
import {STEPS, send, serviceOf, ticketPath} from "/counter/steps.js";

const AWAY = ["held", "set-aside"];

export function ticketDialog() {
  const ticket = ticketOf(state.about);
  if (!ticket) return html`<p>${say("ticket.gone")}</p>${done()}`;
  const {timeZone} = state.mall;
  return html`<p><b>${serviceOf(ticket)}</b></p>
    <p>${say("ticket.since", {time: timeWithZone(ticket.joinedAt, timeZone), wait: minutes(since(ticket.joinedAt))})}</p>
    ${ticket.state === "set-aside" ? html`<p>${say("ticket.backBy", {time: timeWithZone(ticket.backBy, timeZone)})}</p>` : nothing}
    ${ticket.priority
      ? html`<p><span class="priority-mark">${icon("priority")} ${say(ticket.provisional ? "priority.claimed" : "priority")}</span></p>`
      : nothing}
    ${ticket.outUntil ? html`<p data-test="out">${say("ticket.out", {time: timeWithZone(ticket.outUntil, timeZone)})}</p>` : nothing}
    ${ticket.why ? html`<p data-test="ticket-why">${named(ticket.why)}</p>` : nothing}
    <div class="choices">${actions(ticket)}</div>
    ${done()}`;
}

function actions(ticket) {
  const away = AWAY.includes(ticket.state);
  const free = STEPS["call-next"].can();
  const ours = ticket.state === "set-aside" && ticket.counter === state.view.counter.id;
  return html`${ticket.state === "waiting" ? action("call", "call", () => change({dialog: "call"}), free) : nothing}
    ${ticket.state === "waiting" && !ticket.outUntil
      ? action("postpone", "clock", () => change({dialog: "postpone"}))
      : nothing}
    ${action("note", "paper", () => loadNote(ticket.ticket, true).then(() => change({dialog: "note"})))}
    ${away ? action("continue", "check", () => then(() => press("continue", {ticket})), STEPS.continue.can(ticket)) : nothing}
    ${ours ? action("recall-aside", "call", () => then(() => send("recall", {ticket: ticket.ticket}))) : nothing}
    ${away ? action("release", "undo", () => then(() => send("release", {}, ticketPath(ticket.ticket)))) : nothing}
    ${ticket.provisional ? action("confirm", "priority", () => change({dialog: "confirm"})) : nothing}
    ${ticket.priority ? action("revoke", "closed", () => change({dialog: "revoke"})) : nothing}`;
}

function action(name, picture, run, can = true) {
  return html`<button type="button" class="button" data-test="do-${name}" ?disabled=${!can || state.pending !== ""} @click=${run}>
    ${icon(picture)} ${say(`do.${name}`)}
  </button>`;
}

/** Closes the dialog first, so that the page tells what came of it. @param {() => unknown} run */
function then(run) {
  change({dialog: ""});
  run();
}

/** One chosen visitor out of turn, from the line or by the number on the paper; the reason is kept with the call. */
export function callDialog() {
  const number = html`<div class="field">
    <label for="call-number">${say("call.number")}</label>
    <input id="call-number" name="number" type="text" required maxlength="8" autocomplete="off" autocapitalize="characters"
      spellcheck="false" pattern="[A-Za-z]{1,2}[ \\-]?[0-9]{2,5}" placeholder="A001" data-test="call-number"
      value=${ticketOf(state.about)?.number ?? ""} />
  </div>`;
  return reasonForm("call", ["wrong-line", "sent-back", "papers"], answers(say("call.submit")), call, number);
}

/** @param {string} reason @param {FormData} form */
async function call(reason, form) {
  const number = String(form.get("number")).toUpperCase().replaceAll(/[\s-]/g, "");
  change({dialog: ""});
  if (state.pending) return;
  const known = state.view.next.find((ticket) => ticket.number === number)?.ticket;
  send("call", {ticket: known ?? (await ticketOfToday(number)), reason});
}

/** @param {string} number */
async function ticketOfToday(number) {
  const {serviceDate} = await get(`/malls/${state.mall.id}`).catch(() => state.mall); // the day may have turned
  return `${serviceDate}-${number}`;
}

/** Staff have seen the visitor. */
export function confirmDialog() {
  return html`<form @submit=${confirm}>
    ${pickClass(state.mall.priorityClasses, false)}
    <p>${say("class.hint")}</p>
    ${answers(say("do.confirm"))}
  </form>`;
}

/** @param {SubmitEvent} event */
function confirm(event) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  then(() => send("priority", {priorityClass: form.get("class")}, ticketPath(state.about)));
}

export function revokeDialog() {
  return reasonForm("revoke", ["not-shown", "mistake"], answers(say("revoke.submit")), (reason) =>
    then(() => send("priority", {reason}, ticketPath(state.about))),
  );
}
