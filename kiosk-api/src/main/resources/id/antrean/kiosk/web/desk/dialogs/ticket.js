/** What can be done for one visitor: a new ticket, another service, a priority. */
import {html} from "/shared/lit.js";
import {pickService} from "/shared/pick-service.js";
import {language, named, say} from "/shared/words.js";
import {answers} from "/desk/dialogs/dialogs.js";
import {act, find} from "/desk/hall.js";
import {change, dismiss, state} from "/desk/state.js";

const look = (wanted) => change({wanted});

export function issueForm() {
  return html`<form @submit=${issue}>
    ${pickService(state.services, state.wanted, look)} ${classes(true)} ${answers(say("issue.submit"))}
  </form>`;
}

export function changeForm() {
  const others = state.services.filter((service) => service.id !== state.ticket.leg?.service);
  return html`<form @submit=${move}>${pickService(others, state.wanted, look)} ${answers(say("change.submit"))}</form>`;
}

/** Which class is needed to know how much it counts; only that is kept. @param {string} yes key of the button's words */
export function priorityForm(yes) {
  return html`<form @submit=${prioritise}>
    ${classes(false)}
    <p>${say("class.hint")}</p>
    ${answers(say(yes))}
  </form>`;
}

/** @param {boolean} none whether it may be none */
function classes(none) {
  return html`<fieldset class="options across">
    <legend>${say("priority")}</legend>
    ${none
      ? html`<label class="option"><input type="radio" name="class" value="" checked /> <span>${say("class.none")}</span></label>`
      : ""}
    ${state.mall.priorityClasses.map(
      (each) => html`<label class="option" data-test="class" data-id=${each.key}>
        <input type="radio" name="class" value=${each.key} required /> <span>${named(each.name)}</span>
      </label>`,
    )}
  </fieldset>`;
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
