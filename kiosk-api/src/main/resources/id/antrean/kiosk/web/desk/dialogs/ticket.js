/** What can be done for one visitor: a new ticket, another service, a priority. */
import {html, nothing} from "/shared/lit.js";
import {pickClass} from "/shared/pick-class.js";
import {pickService} from "/shared/pick-service.js";
import {language, say} from "/shared/words.js";
import {answers} from "/desk/dialogs/dialogs.js";
import {act, find} from "/desk/hall.js";
import {change, dismiss, state} from "/desk/state.js";

const POSTPONE_MINUTES = [5, 10, 15];
const look = (wanted) => change({wanted});

export function issueForm() {
  return html`<form @submit=${issue}>
    ${pickService(state.services, state.wanted, look)} ${pickClass(state.mall.priorityClasses, true)}
    ${state.ticket?.leg?.state === "waiting"
      ? html`<label class="option">
          <input type="checkbox" name="same" data-test="same-visitor" />
          <span>${say("issue.same", {number: state.ticket.number})}</span>
        </label>`
      : nothing}
    <div class="field">
      <label for="carried">${say("issue.carried")}</label>
      <input id="carried" name="carried" type="text" maxlength="8" autocomplete="off" autocapitalize="characters"
        spellcheck="false" aria-describedby="carried-hint" data-test="carried" />
      <p id="carried-hint">${say("issue.carriedHint")}</p>
    </div>
    ${answers(say("issue.submit"))}
  </form>`;
}

export function changeForm() {
  const others = state.services.filter((service) => service.id !== state.ticket.leg?.service);
  return html`<form @submit=${move}>${pickService(others, state.wanted, look)} ${answers(say("change.submit"))}</form>`;
}

/** Which class is needed to know how much it counts; only that is kept. @param {string} yes key of the button's words */
export function priorityForm(yes) {
  return html`<form @submit=${prioritise}>
    ${pickClass(state.mall.priorityClasses, false)}
    <p>${say("class.hint")}</p>
    ${answers(say(yes))}
  </form>`;
}

/** @param {SubmitEvent} event */
async function issue(event) {
  const form = answersOf(event);
  const body = {service: form.get("service"), language: language()};
  if (form.get("class")) body.priorityClass = form.get("class");
  if (form.get("same")) body.visit = state.ticket.ticket;
  const carried = String(form.get("carried")).toUpperCase().replaceAll(/[\s-]/g, "");
  if (carried) body.carriedFrom = `${dayBefore(state.mall.serviceDate)}-${carried}`;
  const ticket = await act("dialog", "/tickets", body);
  if (!ticket) return;
  dismiss();
  await find(ticket.number);
  change({slip: ticket});
}

/** @param {string} date 2026-11-24 */
function dayBefore(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** "Give me fifteen minutes." */
export function postponeForm() {
  return html`<form @submit=${postpone}>
    <p>${say("postpone.explain")}</p>
    <fieldset class="options across">
      <legend>${say("postpone.minutes")}</legend>
      ${POSTPONE_MINUTES.map(
        (n, at) => html`<label class="option">
          <input type="radio" name="minutes" value=${n} ?checked=${at === 1} data-test="minutes-${n}" />
          <span>${say("minutes", {n})}</span>
        </label>`,
      )}
    </fieldset>
    ${answers(say("do.postpone"))}
  </form>`;
}

/** @param {SubmitEvent} event */
async function postpone(event) {
  const minutes = Number(answersOf(event).get("minutes"));
  if (await act("dialog", `/tickets/${state.ticket.ticket}/postpone`, {minutes})) dismiss();
}

/** For the colleagues who serve the visitor. */
export function noteForm() {
  return html`<form @submit=${note}>
    <div class="field">
      <label for="note">${say("note.text")}</label>
      <textarea id="note" name="text" rows="3" maxlength="500" required data-test="note-text" aria-describedby="note-hint"
        .value=${state.ticket.visitor.note?.text ?? ""}></textarea>
      <p id="note-hint">${say("note.hint")}</p>
    </div>
    ${answers(say("note.submit"))}
  </form>`;
}

/** @param {SubmitEvent} event */
async function note(event) {
  const text = String(answersOf(event).get("text")).trim();
  if (!text || !(await act("dialog", `/tickets/${state.ticket.ticket}/note`, {text}))) return;
  dismiss();
  await find(state.ticket.number);
}

/** @param {SubmitEvent} event */
async function move(event) {
  const service = answersOf(event).get("service");
  if (await act("dialog", `/tickets/${state.ticket.ticket}/change`, {service})) dismiss();
}

/** @param {SubmitEvent} event */
async function prioritise(event) {
  const priorityClass = answersOf(event).get("class");
  if (await act("dialog", `/tickets/${state.ticket.ticket}/priority`, {priorityClass})) dismiss();
}

/** @param {SubmitEvent} event */
function answersOf(event) {
  event.preventDefault();
  return new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
}
