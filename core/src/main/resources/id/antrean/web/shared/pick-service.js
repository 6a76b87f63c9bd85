/** A service, found by a few letters of its name or its agency's: radio buttons named `service`. */
import {html} from "/shared/lit.js";
import {named, say} from "/shared/words.js";

/**
 * @param {any[]} services to choose from
 * @param {string} wanted what was typed so far
 * @param {(typed: string) => void} find called when something was typed
 */
export function pickService(services, wanted, find) {
  const found = services.filter((service) =>
    `${named(service.name)} ${named(service.agencyName)}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  return html`<label for="service-wanted">${say("pick.find")}</label>
    <input
      id="service-wanted"
      type="text"
      autocomplete="off"
      autofocus
      data-test="find-service"
      .value=${wanted}
      @input=${(event) => find(event.target.value)}
    />
    <fieldset class="options scrolling">
      <legend class="unseen">${say("pick.service")}</legend>
      ${found.map(
        (service) => html`<label class="option" data-test="target" data-id=${service.id}>
          <input type="radio" name="service" value=${service.id} required />
          <span>${named(service.name)}<small>${named(service.agencyName)}</small></span>
        </label>`,
      )}
      ${found.length ? "" : html`<p>${say("pick.none")}</p>`}
    </fieldset>`;
}
