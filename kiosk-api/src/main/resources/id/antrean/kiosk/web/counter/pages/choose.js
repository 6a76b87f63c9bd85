import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {icon} from "/shared/icons.js";
import {openCounter, signOutNow} from "/counter/clerk.js";
import {bar, mallName, said} from "/counter/pages/bar.js";
import {state} from "/counter/state.js";

/** At which counter? One that a colleague has open is shown with the name, and cannot be taken. */
export function choose() {
  const zones = state.mall.zones.filter((zone) => countersIn(zone).length);
  return html`${bar(
      html`<b>${mallName()}</b>`,
      html`<button type="button" class="button" data-test="sign-out" @click=${() => signOutNow()}>${say("signOut")}</button>`,
    )}
    <main class="entry wide">
      <h1 tabindex="-1">${say("choose.title")}</h1>
      ${said()}
      ${zones.map(
        (zone) => html`<section>
          <h2>${named(zone.name)}</h2>
          <ul class="counters">
            ${countersIn(zone).map((counter) => html`<li>${card(counter)}</li>`)}
          </ul>
        </section>`,
      )}
    </main>`;
}

function countersIn(zone) {
  const {agency} = state.session;
  return state.counters.filter(
    (counter) => counter.zone === zone.zone && (!agency || counter.agencies.includes(agency)),
  );
}

function card(counter) {
  const taken = counter.state !== "closed";
  const agencies = [...new Set(counter.services.map((id) => named(state.services.get(id)?.agencyName)))];
  return html`<button
    type="button"
    class="counter-card"
    data-test="counter"
    data-id=${counter.id}
    ?disabled=${taken || state.pending !== ""}
    @click=${() => openCounter(counter.id)}
  >
    <b class="counter-name"><small>${say("counter")}</small> ${counter.name}</b>
    <span>${agencies.join(", ")}</span>
    ${taken ? html`<em>${icon("people")} ${say("choose.taken", {clerk: counter.clerk?.name ?? ""})}</em>` : nothing}
  </button>`;
}
