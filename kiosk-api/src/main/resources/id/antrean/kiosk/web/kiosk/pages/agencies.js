import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {icon} from "/shared/icons.js";
import {agencies as all, agencyClosedWhy, zone} from "/kiosk/choices.js";
import {change, state} from "/kiosk/state.js";
import {chooseAgency, tap} from "/kiosk/visit.js";
import {pager, shown} from "/kiosk/pages/pager.js";

/** Home: which agency? A closed one says why, and can still be looked into for its documents. */
export function agencies() {
  const choices = all();
  return html`
    <div class="lead">
      <p class="eyebrow">${say("welcome")}</p>
      <h1 tabindex="-1" class="title">${say("pickAgency")}</h1>
    </div>
    ${choices.length === 0 ? html`<p class="note">${say("noServices")}</p>` : nothing}
    <ul class="choices">
      ${shown(choices, state.agencyPage).map((agency) => html`<li>${card(agency)}</li>`)}
    </ul>
    ${pager(choices, state.agencyPage, (agencyPage) => change({agencyPage}))}
  `;
}

function card(agency) {
  const closed = agencyClosedWhy(agency);
  const waiting = agency.services.reduce((sum, service) => sum + service.waiting, 0);
  const floor = named(zone(agency.services[0].zone)?.name);
  return html`<button
    type="button"
    class="choice ${closed ? "closed" : ""}"
    data-test="agency"
    data-id=${agency.id}
    @click=${tap(() => chooseAgency(agency.id))}
  >
    <span class="choice-name">${named(agency.name)}</span>
    ${closed
      ? html`<span class="why">${icon("closed")} <span>${closed}</span></span>`
      : html`<span class="facts">
          <span>${icon("place")} ${floor}</span>
          <span>${icon("people")} ${waiting ? say("waiting", {n: waiting}) : say("nobodyWaiting")}</span>
        </span>`}
  </button>`;
}
