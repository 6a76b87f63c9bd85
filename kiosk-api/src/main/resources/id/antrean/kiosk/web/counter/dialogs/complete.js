import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {answers} from "/counter/dialogs/dialogs.js";
import {change, state, ticketHere} from "/counter/state.js";
import {perform} from "/counter/steps.js";

/** How the service ended, and what was done how often. One key does without it: then it is the first outcome. */
export function completeDialog() {
  const ticket = ticketHere();
  const service = ticket && state.services.get(ticket.service);
  if (!service) return nothing;
  return html`<form @submit=${submit}>
    <fieldset class="options">
      <legend>${say("complete.outcome")}</legend>
      ${service.outcomes.map(
        (outcome, at) => html`<label class="option">
          <input type="radio" name="outcome" value=${outcome.key} ?checked=${at === 0} ?autofocus=${at === 0} />
          <span>${named(outcome.name)}</span>
        </label>`,
      )}
    </fieldset>
    ${service.items.length
      ? html`<fieldset class="items">
          <legend>${say("complete.items")}</legend>
          ${service.items.map(
            (item) => html`<label class="item">
              <span>${named(item.name)}</span>
              <input type="number" name="item:${item.key}" min="0" max="999" value="0" inputmode="numeric" />
            </label>`,
          )}
        </fieldset>`
      : nothing}
    <label class="option">
      <input type="checkbox" name="callNext" data-test="call-next-too" /> <span>${say("complete.callNext")}</span>
    </label>
    ${answers(say("step.complete"))}
  </form>`;
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const items = [...form]
    .filter(([name, quantity]) => name.startsWith("item:") && Number(quantity) > 0)
    .map(([name, quantity]) => ({item: name.slice("item:".length), quantity: Number(quantity)}));
  const more = {outcome: form.get("outcome")};
  if (items.length) more.items = items;
  if (form.get("callNext")) more.callNext = true;
  change({dialog: ""});
  perform("complete", more);
}
