import {html, nothing} from "/shared/lit.js";
import {timeWithZone} from "/shared/format.js";
import {icon} from "/shared/icons.js";
import {named, say} from "/shared/words.js";
import {open, state} from "/desk/state.js";

/** Every counter, by zone; the silent ones stand out. A press opens what can be done there. */
export function counters() {
  const zones = state.mall.zones.filter((zone) => countersIn(zone).length);
  const working = state.counters.filter((counter) => counter.state !== "closed").length;
  return html`<section class="counters-all" aria-labelledby="counters-title">
    <h2 id="counters-title">${say("counters.title", {n: working, of: state.counters.length})}</h2>
    ${zones.map(
      (zone) => html`<h3>${named(zone.name)}</h3>
        <ul class="hall-counters">
          ${countersIn(zone).map((counter) => html`<li>${card(counter)}</li>`)}
        </ul>`,
    )}
  </section>`;
}

function countersIn(zone) {
  return state.counters.filter((counter) => counter.zone === zone.zone);
}

function card(counter) {
  const {ticket, silentSince, lent} = counter;
  return html`<button
    type="button"
    class="hall-counter ${counter.state} ${silentSince ? "silent" : ""}"
    data-test="counter"
    data-id=${counter.id}
    data-state=${counter.state}
    @click=${() => open("counter", counter.id)}
  >
    <span class="hall-counter-head"><b>${say("counter")} ${counter.name}</b> ${say(`counter.${counter.state}`)}</span>
    ${counter.clerk ? html`<span>${counter.clerk.name}</span>` : nothing}
    ${ticket ? html`<span><b>${ticket.number}</b> ${say(`at.${ticket.state}`)}</span>` : nothing}
    ${silentSince
      ? html`<em data-test="silent">
          ${icon("alert")} ${say("counter.silent", {time: timeWithZone(silentSince, state.mall.timeZone)})}
        </em>`
      : nothing}
    ${lent.length ? html`<span data-test="lent">${icon("move")} ${say("counter.lent", {n: lent.length})}</span>` : nothing}
  </button>`;
}
