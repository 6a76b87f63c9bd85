/** The bar above every page where staff work: where, when, whether the line to the server stands, and who. */
import {html, nothing} from "/shared/lit.js";
import {now} from "/shared/clock.js";
import {time, zoneName} from "/shared/format.js";
import {languages} from "/shared/languages.js";
import {say, useLanguage} from "/shared/words.js";

/**
 * @param {{mall: any, connection: "live"|"lost", person: unknown}} facts person: who is signed in, or nothing
 * @param {unknown} place @param {unknown} [buttons]
 */
export function staffBar({mall, connection, person}, place, buttons = nothing) {
  return html`<header class="bar">
    <img src="/shared/mark.svg" alt="" />
    <div class="bar-place">${place}</div>
    <p class="bar-time">${mall ? html`<b>${time(now(), mall.timeZone)}</b> ${zoneName(mall.timeZone)}` : nothing}</p>
    <p class="connection ${connection}" role="status" data-test="connection" data-state=${connection}>
      ${say(`connection.${connection}`)}
    </p>
    ${person} ${languages(useLanguage, {group: "bar-languages", button: ""})} ${buttons}
  </header>`;
}
