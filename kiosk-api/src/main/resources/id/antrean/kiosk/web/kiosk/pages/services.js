import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {range} from "/shared/format.js";
import {icon} from "/shared/icons.js";
import {closedShort, servicesOf} from "/kiosk/choices.js";
import {change, state} from "/kiosk/state.js";
import {chooseService, tap} from "/kiosk/visit.js";
import {pager, shown} from "/kiosk/pages/pager.js";

/** Which service? How long it will take, what is left and why one is closed are said before the tap. */
export function services() {
  const choices = servicesOf(state.agency);
  const common = commonNotice(choices);
  return html`
    <div class="lead">
      <p class="eyebrow">${named(choices[0]?.agencyName)}</p>
      <h1 tabindex="-1" class="title">${say("pickService")}</h1>
    </div>
    ${common ? html`<p class="note heed" data-test="notice">${common}</p>` : nothing}
    <ul class="choices">
      ${shown(choices, state.servicePage).map((service) => html`<li>${serviceCard(service, {withNotice: !common})}</li>`)}
    </ul>
    ${pager(choices, state.servicePage, (servicePage) => change({servicePage}))}
  `;
}

/** What all of them say alike is said once. */
function commonNotice(choices) {
  const notices = new Set(choices.filter((one) => one.open).map((one) => named(one.notice?.detail)));
  return notices.size === 1 ? [...notices][0] : "";
}

/** @param {any} service @param {{withNotice: boolean, withAgency?: boolean}} more */
export function serviceCard(service, {withNotice, withAgency = false}) {
  const closed = closedShort(service);
  return html`<button
    type="button"
    class="choice ${closed ? "closed" : ""}"
    data-test="service"
    data-id=${service.id}
    @click=${tap(() => chooseService(service))}
  >
    <span class="choice-name">
      ${named(service.name)} ${withAgency ? html`<small>${named(service.agencyName)}</small>` : nothing}
    </span>
    ${closed ? html`<span class="why">${icon("closed")} <span>${closed}</span></span>` : openFacts(service, withNotice, !withAgency)}
  </button>`;
}

/** Where the agency's name takes the room, the quota waits for the next page. */
function openFacts(service, withNotice, withQuota) {
  return html`<span class="facts">
    ${forecastOf(service, withNotice)}
    <span>${icon("people")} ${service.waiting ? say("waiting", {n: service.waiting}) : say("nobodyWaiting")}</span>
    ${service.quotaLeft === null || !withQuota
      ? nothing
      : html`<span>${icon("paper")} ${say("quotaLeft", {n: service.quotaLeft})}</span>`}
  </span>`;
}

/** An honest range, or why there is none. */
function forecastOf({forecast, notice}, withNotice) {
  if (forecast) return html`<span>${icon("clock")} ${say("forecast", range(forecast))}</span>`;
  if (!notice || !withNotice) return html`<span>${icon("clock")} <span>${say("noForecast")}</span></span>`;
  const why = notice.code === "no-counter-open" ? say("noCounter") : named(notice.detail); // the page says it in full
  return html`<span class="notice">${icon("info")} <span>${why}</span></span>`;
}
