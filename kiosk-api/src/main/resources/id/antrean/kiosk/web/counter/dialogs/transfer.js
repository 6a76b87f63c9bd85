import {html} from "/shared/lit.js";
import {pickService} from "/shared/pick-service.js";
import {say} from "/shared/words.js";
import {answers} from "/counter/dialogs/dialogs.js";
import {change, state, ticketHere} from "/counter/state.js";
import {send} from "/counter/steps.js";

let wanted = "";

/** Another service. */
export function transferDialog() {
  const ticket = ticketHere();
  const others = [...state.services.values()].filter((service) => service.id !== ticket?.service);
  return html`<form class="transfer" @submit=${submit}>
    ${pickService(others, wanted, find)}
    <label class="option">
      <input type="checkbox" name="keepArrival" checked data-test="keep-arrival" /> <span>${say("transfer.keep")}</span>
    </label>
    <div class="field">
      <label for="for-counter">${say("transfer.forCounter")}</label>
      <select id="for-counter" name="forCounter" data-test="for-counter">
        <option value="">${say("transfer.anyCounter")}</option>
        ${state.counters.map((counter) => html`<option value=${counter.id}>${say("counter")} ${counter.name}</option>`)}
      </select>
    </div>
    ${answers(say("transfer.submit"))}
  </form>`;
}

/** @param {string} typed */
function find(typed) {
  wanted = typed;
  change({});
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const ticket = ticketHere();
  wanted = "";
  change({dialog: ""});
  if (!ticket) return;
  const keepArrival = form.get("keepArrival") !== null;
  const body = {ticket: ticket.ticket, service: form.get("service"), keepArrival};
  send("transfer", form.get("forCounter") ? {...body, forCounter: form.get("forCounter")} : body);
}
