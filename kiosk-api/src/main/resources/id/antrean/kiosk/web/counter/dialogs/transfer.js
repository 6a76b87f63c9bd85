import {html} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {answers} from "/counter/dialogs/dialogs.js";
import {change, state, ticketHere} from "/counter/state.js";
import {send} from "/counter/steps.js";

let wanted = "";

/** Another service, found by a few letters of its name or its agency's. */
export function transferDialog() {
  const ticket = ticketHere();
  const found = [...state.services.values()].filter(
    (service) => service.id !== ticket?.service && `${named(service.name)} ${named(service.agencyName)}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  return html`<form class="transfer" @submit=${submit}>
    <label for="service-wanted">${say("transfer.find")}</label>
    <input id="service-wanted" type="text" autocomplete="off" autofocus data-test="find-service" @input=${find} />
    <fieldset class="options scrolling">
      <legend class="unseen">${say("service")}</legend>
      ${found.map(
        (service) => html`<label class="option" data-test="target" data-id=${service.id}>
          <input type="radio" name="service" value=${service.id} required />
          <span>${named(service.name)}<small>${named(service.agencyName)}</small></span>
        </label>`,
      )}
      ${found.length ? "" : html`<p>${say("transfer.none")}</p>`}
    </fieldset>
    <label class="option">
      <input type="checkbox" name="keepArrival" checked data-test="keep-arrival" /> <span>${say("transfer.keep")}</span>
    </label>
    ${answers(say("transfer.submit"))}
  </form>`;
}

function find(event) {
  wanted = event.target.value;
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
  send("transfer", {ticket: ticket.ticket, service: form.get("service"), keepArrival});
}
