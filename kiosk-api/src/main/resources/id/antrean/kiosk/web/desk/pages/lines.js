import {html, nothing} from "/shared/lit.js";
import {since} from "/shared/clock.js";
import {minutes} from "/shared/format.js";
import {named, say} from "/shared/words.js";
import {act} from "/desk/hall.js";
import {said} from "/desk/pages/said.js";
import {open, state} from "/desk/state.js";

/** Every service's line; one can be suspended, and lifted again. */
export function lines() {
  const agency = state.session?.agency;
  const own = agency ? state.services.filter((service) => service.agency === agency) : state.services;
  const waiting = own.reduce((sum, service) => sum + service.waiting, 0);
  return html`<section class="lines" aria-labelledby="lines-title">
    <h2 id="lines-title">${say("lines.title", {n: waiting})}</h2>
    <table data-test="lines">
      <thead>
        <tr>
          <th scope="col">${say("pick.service")}</th>
          <th scope="col">${say("lines.waiting")}</th>
          <th scope="col">${say("lines.longest")}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${own.map(row)}
      </tbody>
    </table>
  </section>`;
}

export function isSuspended(service) {
  return service.closedBecause?.code === "service-suspended";
}

function row(service) {
  const suspended = isSuspended(service);
  return html`<tr data-test="service" data-id=${service.id} class=${suspended ? "suspended" : ""}>
    <th scope="row">
      ${named(service.name)} <small>${named(service.agencyName)}</small>
      ${suspended ? html`<em data-test="suspended">${named(service.closedBecause.detail)}</em>` : nothing}
      ${said(`service ${service.id}`)}
      ${service.quotaLeft === null
        ? nothing
        : html`<button
            type="button"
            class="button quota"
            data-test="quota"
            aria-label=${`${say("quota")} ${named(service.name)}`}
            aria-disabled=${state.pending !== ""}
            @click=${() => open("quota", service.id)}
          >
            ${say("quota.left", {n: service.quotaLeft})}
          </button>`}
    </th>
    <td>${service.waiting}</td>
    <td>${service.waiting ? minutes(service.longestWaitMs + since(state.seenAt)) : "–"}</td>
    <td>
      <button
        type="button"
        class="button"
        data-test=${suspended ? "lift" : "suspend"}
        aria-label=${`${say(suspended ? "lift" : "suspend")} ${named(service.name)}`}
        aria-disabled=${state.pending !== ""}
        @click=${() => (suspended ? lift(service) : open("suspend", service.id))}
      >
        ${say(suspended ? "lift" : "suspend")}
      </button>
    </td>
  </tr>`;
}

function lift(service) {
  return act(`service ${service.id}`, `/services/${service.id}/lift`, {});
}
