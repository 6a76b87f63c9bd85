/** The phone's page as a function of its state. */
import {html, nothing} from "/shared/lit.js";
import {range, timeWithZone} from "/shared/format.js";
import {languages} from "/shared/languages.js";
import {named, say} from "/shared/words.js";

export function track(state, actions) {
  return html`
    <header>
      <h1 class="title">${say("title")}</h1>
      ${languages(actions.language)}
    </header>
    <main class="track" data-test="track" data-state=${state.ticket?.state ?? state.phase}>
      ${state.lost ? html`<p class="lost" role="status" data-test="lost">${say("connection.lost")}</p>` : nothing}
      ${body(state)}
    </main>
  `;
}

function body({phase, ticket}) {
  switch (phase) {
    case "loading":
      return html`<p>${say("loading")}</p>`;
    case "no-token":
      return html`<p class="note" data-test="no-token">${say("noToken")}</p>`;
    case "not-valid":
      return html`<p class="note stop" role="alert" data-test="not-valid">${say("notValid")}</p>`;
    default:
      return shown(ticket);
  }
}

function shown(ticket) {
  const {state, counter} = ticket;
  return html`<section class=${`ticket ${state}`}>
      <p>
        <span class="label">${say("yourNumber")}</span>
        <span class="number" data-test="number" .style=${`--chars: ${ticket.number.length}`}>${ticket.number}</span>
      </p>
      ${ticket.mark ? html`<p class="mark" data-test="mark">${say(`mark.${ticket.mark}`)}</p>` : nothing}
      ${ticket.service ? html`<p class="service" data-test="service">${named(ticket.service)}</p>` : nothing}
      ${counter
        ? html`<p class="counter">
            ${say("counter")} <span data-test="counter">${counter}</span>
          </p>`
        : nothing}
    </section>
    <div role="status" aria-live="polite">
      <p class="state" data-test="state">${say(`state.${state}`, {counter: counter ?? ""})}</p>
      ${state === "waiting" ? waiting(ticket) : nothing}
    </div>
    ${state === "expired" ? nothing : html`<p class="valid">${say("validToday")}</p>`}`;
}

/** The service is not given for now: nobody is called, the place is kept, and whoever likes may come again later. */
function stopped({reason, expectedReturn}, timeZone) {
  const until = expectedReturn ? say("suspendedUntil", {time: timeWithZone(expectedReturn, timeZone)}) : "";
  return html`<p class="note heed" data-test="suspended">${say("suspended", {reason})} ${until} ${say("suspendedKeep")}</p>`;
}

/** How many and, as soon as there is anybody, who goes before and why. */
function waiting({ahead, forecast, why, suspended, timeZone}) {
  if (suspended) return stopped(suspended, timeZone);
  return html`${ahead === null
      ? nothing
      : html`<p class="ahead" data-test="ahead" data-ahead=${ahead}>
          ${ahead === 0 ? say("next") : say("ahead", {n: ahead})}
        </p>`}
    ${ahead && why ? html`<p class="why" data-test="why">${named(why)}</p>` : nothing}
    <p data-test="forecast">${forecast ? say("forecast", range(forecast)) : say("noForecast")}</p>`;
}
