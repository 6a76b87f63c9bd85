/** What can be done for one visitor: a new ticket, another service, a priority. */
import {html} from "/shared/lit.js";
import {pickClass} from "/shared/pick-class.js";
import {pickService} from "/shared/pick-service.js";
import {language, say} from "/shared/words.js";
import {answers} from "/desk/dialogs/dialogs.js";
import {act, find} from "/desk/hall.js";
import {change, dismiss, state} from "/desk/state.js";

const look = (wanted) => change({wanted});

export function issueForm() {
  return html`<form @submit=${issue}>
    ${pickService(state.services, state.wanted, look)} ${pickClass(state.mall.priorityClasses, true)} ${answers(say("issue.submit"))}
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
  const ticket = await act("dialog", "/tickets", body);
  if (!ticket) return;
  dismiss();
  await find(ticket.number);
  change({slip: ticket});
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
