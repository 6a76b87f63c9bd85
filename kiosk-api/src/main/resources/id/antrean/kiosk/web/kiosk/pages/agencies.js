import {html, live, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {icon} from "/shared/icons.js";
import {agencies as all, agencyClosedWhy, found, mallClosedWhy, zone} from "/kiosk/choices.js";
import {change, state} from "/kiosk/state.js";
import {chooseAgency, tap} from "/kiosk/visit.js";
import {pager, shown} from "/kiosk/pages/pager.js";
import {serviceCard} from "/kiosk/pages/services.js";

/** Home: which agency? A closed one says why, and can still be looked into for its documents. */
export function agencies() {
  const looking = state.search.trim() !== "";
  const choices = looking ? found(state.search) : all();
  return html`
    <div class="entrance">
      <div class="lead">
        <p class="eyebrow">${say("welcome")}</p>
        <h1 tabindex="-1" class="title">${say("pickAgency")}</h1>
      </div>
      ${search()}
    </div>
    ${state.mall.messages.map((each) => html`<p class="note message" data-test="message">${icon("info")} ${named(each)}</p>`)}
    ${mallClosedWhy() ? html`<p class="note heed message" data-test="mall-closed">${mallClosedWhy()}</p>` : nothing}
    <p class="unseen" role="status" data-test="found">${looking ? say("found", {n: choices.length}) : ""}</p>
    ${choices.length ? nothing : html`<p class="note">${looking ? say("notFound") : say("noServices")}</p>`}
    <ul class="choices">
      ${shown(choices, state.agencyPage).map(
        (one) => html`<li>${looking ? serviceCard(one, {withNotice: true, withAgency: true}) : card(one)}</li>`,
      )}
    </ul>
    ${pager(choices, state.agencyPage, (agencyPage) => change({agencyPage}))}
  `;
}

/** For whoever knows the service and not the agency. */
function search() {
  const look = (text) => change({search: text, agencyPage: 0});
  return html`<div class="search" role="search">
    ${icon("search")}
    <input
      type="text"
      aria-label=${say("search")}
      placeholder=${say("search")}
      autocomplete="off"
      spellcheck="false"
      maxlength="60"
      data-test="search"
      .value=${live(state.search)}
      @input=${(event) => look(event.target.value)}
    />
    <button type="button" class="button" data-test="search-clear" ?hidden=${!state.search} @click=${() => look("")}>
      ${say("searchClear")}
    </button>
  </div>`;
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
