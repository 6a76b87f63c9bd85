import {html, nothing} from "/shared/lit.js";
import {now} from "/shared/clock.js";
import {time, zoneName} from "/shared/format.js";
import {languages} from "/shared/languages.js";
import {named, say, useLanguage} from "/shared/words.js";
import {state} from "/counter/state.js";

/**
 * The bar above every page of the counter: where, when, whether the line to the server stands, and who.
 * @param {unknown} place @param {unknown} [buttons]
 */
export function bar(place, buttons = nothing) {
  const {mall, session, connection} = state;
  return html`<header class="bar">
    <img src="/shared/mark.svg" alt="" />
    <div class="bar-place">${place}</div>
    <p class="bar-time">${mall ? html`<b>${time(now(), mall.timeZone)}</b> ${zoneName(mall.timeZone)}` : nothing}</p>
    <p class="connection ${connection}" role="status" data-test="connection" data-state=${connection}>
      ${say(`connection.${connection}`)}
    </p>
    ${session ? html`<p class="bar-clerk" data-test="clerk"><small>${say("clerk")}</small> ${session.name}</p>` : nothing}
    ${languages(useLanguage, {group: "bar-languages", button: ""})} ${buttons}
  </header>`;
}

export function mallName() {
  return named(state.mall?.name);
}

/** What the page tells the clerk; errors at once, the rest politely. */
export function said() {
  const {kind, words} = state.said;
  return html`<p class="note said ${kind}" role=${kind === "stop" ? "alert" : "status"} data-test="said" ?hidden=${!words}>
    ${words}
  </p>`;
}
