/**
 * What a figure means, one key or click away: a button beside it opens the API's own definition (what is measured, of
 * whom, in which unit and zone). The browser's popover closes on Escape and gives the focus back.
 */
import {html, nothing} from "/shared/lit.js";
import {named, say, sayIn} from "/shared/words.js";

/** @typedef {import("/dashboard/figures.js").Report} Report */

/** The names the API has for what a tile or column shows. @type {Record<string, string>} */
const KEYS = {longestWait: "longestWaitMs", wait: "waiting", within: "withinStandard"};

/** The API's, and what the page itself makes of them. @param {Report} report */
function allOf(report) {
  const both = (key) => ({id: sayIn("id", key), en: sayIn("en", key)});
  const issued = {
    name: both("issued"),
    definition: both("issued.definition"),
    unit: "legs",
    population: both("issued.population"),
    clockPoints: both("issued.clockPoints"),
  };
  return {...report.definitions, issued};
}

/** @param {string} figure @param {Report} report */
export function defined(figure, report) {
  const all = allOf(report);
  const key = [figure, KEYS[figure] ?? ""].find((each) => all[each]);
  if (!key) return nothing;
  const name = named(all[key].name);
  return html`<button
    class="define"
    type="button"
    popovertarget=${`definition-${key}`}
    data-test=${`define-${key}`}
    aria-label=${say("define", {name})}
  >
    ?
  </button>`;
}

/** @param {Report} report @param {string} zone the mall's time zone */
export function definitions(report, zone) {
  return Object.entries(allOf(report)).map(
    ([key, {name, definition, unit, population, clockPoints}]) => html`<section
      popover
      class="definition"
      id=${`definition-${key}`}
      data-test=${`definition-${key}`}
      aria-labelledby=${`definition-name-${key}`}
    >
      <h2 id=${`definition-name-${key}`}>${named(name)}</h2>
      <p>${named(definition)}</p>
      <dl>
        <dt>${say("define.population")}</dt>
        <dd>${named(population)}</dd>
        <dt>${say("define.clockPoints")}</dt>
        <dd>${named(clockPoints)}</dd>
        <dt>${say("define.unit")}</dt>
        <dd>${unitOf(unit)}</dd>
        <dt>${say("define.zone")}</dt>
        <dd>${zone}</dd>
      </dl>
      <button
        class="button"
        type="button"
        popovertarget=${`definition-${key}`}
        popovertargetaction="hide"
        data-test="definition-close"
      >
        ${say("define.close")}
      </button>
    </section>`,
  );
}

function unitOf(unit) {
  const known = say(`unit.${unit}`);
  return known === `unit.${unit}` ? unit : known;
}
