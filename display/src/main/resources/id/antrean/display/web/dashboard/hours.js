/** Tickets per hour: a place for the chart, and the same numbers as a table. */
import {html} from "/shared/lit.js";
import {count} from "/shared/format.js";
import {language, say} from "/shared/words.js";
import {defined} from "/dashboard/definitions.js";

/** @typedef {import("/dashboard/figures.js").Report} Report */

/** @param {Report} report */
export function hours(report) {
  return html`<section class="hours">
    <h2 id="hours">${say("chart.title")}</h2>
    <p class="legend">
      ${say("chart.joined")} ${defined("joined", report)} ${say("chart.served")} ${defined("served", report)}
    </p>
    <div class="chart" data-chart data-test="chart" role="img" aria-label=${say("chart.describe")}></div>
    <details data-test="chart-table">
      <summary>${say("chart.table")}</summary>
      <div class="scroll" role="region" aria-labelledby="hours" tabindex="0">
        <table class="narrow">
          <thead>
            <tr>
              <th scope="col" class="name">${say("chart.hour")}</th>
              <th scope="col">${say("chart.joined")}</th>
              <th scope="col">${say("chart.served")}</th>
            </tr>
          </thead>
          <tbody>
            ${perHour(report).map(
              ({hour, joined, served}) => html`<tr data-test="hour" data-hour=${hour}>
                <th scope="row" class="name">${hourName(hour)}</th>
                <td data-column="joined">${count(joined)}</td>
                <td data-column="served">${count(served)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

/**
 * Every hour from the first with a ticket to the last, those without one too.
 * @param {Report} report @returns {{hour: number, joined: number, served: number}[]}
 */
export function perHour({items}) {
  const known = new Map(items.map((row) => [Number.parseInt(row.key, 10), row]));
  const hoursSeen = [...known.keys()].filter(Number.isInteger).sort((a, b) => a - b);
  if (!hoursSeen.length) return [];
  const [first, last] = [hoursSeen[0], /** @type {number} */ (hoursSeen.at(-1))];
  return Array.from({length: last - first + 1}, (_, at) => {
    const row = known.get(first + at);
    return {hour: first + at, joined: row?.joined ?? 0, served: row?.served ?? 0};
  });
}

/** "08.00" or "08:00". @param {number} hour */
export function hourName(hour) {
  return `${String(hour).padStart(2, "0")}${language() === "id" ? "." : ":"}00`;
}
