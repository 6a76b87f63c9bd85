/** One counter: what it serves, lending it and taking it back, and closing it. */
import {html, nothing} from "/shared/lit.js";
import {icon} from "/shared/icons.js";
import {named, say} from "/shared/words.js";
import {answers} from "/desk/dialogs/dialogs.js";
import {act} from "/desk/hall.js";
import {counterOf, dismiss, open, serviceOf, state} from "/desk/state.js";

export function counterDialog() {
  const counter = counterOf(state.about);
  const own = counter.services.filter((id) => !counter.lent.includes(id));
  const others = state.services.filter((service) => !own.includes(service.id));
  return html`<p>${say("counter.own", {services: own.map((id) => named(serviceOf(id)?.name) || id).join(", ")})}</p>
    <form @submit=${lend}>
      <fieldset class="options scrolling">
        <legend>${say("lend.which")}</legend>
        ${others.map(
          (service) => html`<label class="option" data-test="lend-to" data-id=${service.id}>
            <input type="checkbox" name="service" value=${service.id} ?checked=${counter.lent.includes(service.id)} />
            <span>${named(service.name)}<small>${named(service.agencyName)} · ${say("lend.waiting", {n: service.waiting})}</small></span>
          </label>`,
        )}
      </fieldset>
      <div class="others">
        ${counter.lent.length ? other("take-back", "undo", () => send([])) : nothing}
        ${counter.served ? other("correct", "check", () => open("correct", counter.id)) : nothing}
        ${counter.state === "closed" ? nothing : other("close-counter", "closed", () => open("close", counter.id))}
      </div>
      ${answers(say("lend"))}
    </form>`;
}

function other(action, picture, run) {
  return html`<button type="button" class="button" data-test=${action} ?disabled=${state.pending !== ""} @click=${run}>
    ${icon(picture)} ${say(action)}
  </button>`;
}

/** @param {SubmitEvent} event */
function lend(event) {
  event.preventDefault();
  return send(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).getAll("service"));
}

/** @param {unknown[]} services */
async function send(services) {
  if (await act("dialog", `/counters/${state.about}/lend`, {services})) dismiss();
}
