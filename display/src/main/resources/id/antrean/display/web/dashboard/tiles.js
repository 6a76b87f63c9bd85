/** The day at a glance: five figures, and three sentences that say how long people waited. */
import {html, nothing} from "/shared/lit.js";
import {count, stopwatch} from "/shared/format.js";
import {say} from "/shared/words.js";
import {minutesLong, NONE, percent} from "/dashboard/amounts.js";
import {defined} from "/dashboard/definitions.js";

/** @typedef {import("/dashboard/figures.js").Report} Report */

/** @param {Report} report @param {{live: boolean, elapsedMs: number}} moment live: of today, so it still moves */
export function tiles(report, {live, elapsedMs}) {
  const {total} = report;
  const issued = total.joined - total.transferred; // every transfer on is joined once more, in the same mall
  const someone = total.waitingNow > 0;
  const longest = someone ? (total.longestWaitMs ?? 0) + elapsedMs : 0;
  return html`<dl class="tiles">
    ${live
      ? html`${tile("waitingNow", report, total.waitingNow, count(total.waitingNow), nothing)}
        ${tile(
          "longestWait",
          report,
          total.longestWaitMs ?? 0,
          someone ? stopwatch(longest) : NONE,
          someone ? nothing : say("nobody"),
        )}`
      : nothing}
    ${tile("served", report, total.served, count(total.served), nothing)}
    ${tile(
      "noShows",
      report,
      total.noShows,
      count(total.noShows),
      total.called
        ? html`${say("ofCalled", {share: percent(total.noShowRate)})} ${defined("noShowRate", report)}`
        : nothing,
    )}
    ${tile(
      "issued",
      report,
      issued,
      count(issued),
      total.transferred ? say("withTransfers", {n: count(total.transferred)}) : nothing,
    )}
  </dl>`;
}

function tile(key, report, value, shown, more) {
  return html`<div class="tile" data-test=${`tile-${key}`} data-value=${value}>
    <dt>${say(key)} ${defined(key, report)}</dt>
    <dd class="value">${shown}</dd>
    ${more === nothing ? nothing : html`<dd class="more">${more}</dd>`}
  </div>`;
}

/** @param {Report} report */
export function summary(report) {
  const {waiting, service, withinStandard, forecast} = report.total;
  const facts = ({count: n, meanMs, medianMs, p90Ms}) => ({
    n: count(n),
    mean: minutesLong(meanMs),
    median: minutesLong(medianMs),
    p90: minutesLong(p90Ms),
  });
  return html`<ul class="summary" data-test="summary">
    ${waiting.count ? line("waiting", "wait-line", say("waitLine", facts(waiting)), report) : nothing}
    ${service.count ? line("service", "service-line", say("serviceLine", facts(service)), report) : nothing}
    ${withinStandard.served
      ? line(
          "withinStandard",
          "within-line",
          say("withinLine", {
            share: percent(withinStandard.share),
            within: count(withinStandard.within),
            served: count(withinStandard.served),
          }),
          report,
        )
      : nothing}
    ${forecast.compared
      ? line(
          "forecast",
          "forecast-line",
          say("forecastLine", {
            share: percent(forecast.coverage),
            compared: count(forecast.compared),
            error: minutesLong(forecast.meanAbsoluteErrorMs),
            bias: minutesLong(forecast.biasMs),
          }),
          report,
        )
      : nothing}
  </ul>`;
}

/** A sentence, and what its figure means. */
function line(figure, test, words, report) {
  return html`<li data-test=${test}><span>${words}</span> ${defined(figure, report)}</li>`;
}
