import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {count, range} from "/shared/format.js";
import {icon} from "/shared/icons.js";
import {chosenService, closedWhy, zone} from "/kiosk/choices.js";
import {change, state} from "/kiosk/state.js";
import {tap, take} from "/kiosk/visit.js";

/** Documents, priority and *take*, on one page. */
export function service() {
  const chosen = chosenService();
  if (!chosen) return html`<p class="note">${say("noServices")}</p>`;
  const closed = closedWhy(chosen);
  return html`
    <div class="lead">
      <p class="eyebrow">${named(chosen.agencyName)}</p>
      <h1 tabindex="-1" class="title">${named(chosen.name)}</h1>
    </div>
    <div class="detail">
      <section class="about">
        ${facts(chosen, closed)}
        <h2>${chosen.documents.length ? say("needs") : say("needsNothing")}</h2>
        <ul class="documents" data-test="documents">
          ${chosen.documents.map((name) => html`<li>${icon("paper")} <span>${named(name)}</span></li>`)}
        </ul>
        ${!closed && chosen.notice ? html`<p class="note heed" data-test="notice">${named(chosen.notice.detail)}</p>` : nothing}
      </section>
      <section class="decide">
        ${closed ? nothing : priorities()} ${said(closed)}
        <button
          type="button"
          class="button primary take"
          data-test="take"
          ?disabled=${Boolean(closed) || state.taking}
          aria-busy=${state.taking}
          @click=${tap(take)}
        >
          ${closed ? say("closedNow") : state.taking ? say("taking") : state.intent ? say("again") : say("take")}
        </button>
      </section>
    </div>
  `;
}

function facts(chosen, closed) {
  const where = zone(chosen.zone);
  return html`<dl class="tiles">
    ${tile("place", say("placeLabel"), named(where?.name), named(where?.floor))}
    ${closed
      ? nothing
      : tile(
          "forecast",
          say("forecastLabel"),
          chosen.forecast ? say("forecastShort", range(chosen.forecast)) : say("noForecastShort"),
        )}
    ${tile("waiting", say("waitingLabel"), chosen.waiting ? say("people", {n: chosen.waiting}) : say("nobody"))}
    ${chosen.quotaLeft === null ? nothing : tile("quota", say("quotaLabel"), count(chosen.quotaLeft))}
  </dl>`;
}

function tile(id, label, value, more = "") {
  return html`<div>
    <dt>${label}</dt>
    <dd data-test=${id}>${value}<small>${more}</small></dd>
  </div>`;
}

function priorities() {
  const classes = state.mall.priorityClasses;
  if (!classes.length) return nothing;
  return html`<fieldset class="priorities" ?disabled=${state.taking || state.intent !== null}>
    <legend>${say("priorityAsk")}</legend>
    <div class="priority-choices">
      ${priority("", say("priorityNo"))} ${classes.map((one) => priority(one.key, named(one.name)))}
    </div>
  </fieldset>`;
}

function priority(key, words) {
  return html`<label class="priority ${key ? "" : "none"}" data-test="priority-${key || "none"}">
    <input
      type="radio"
      name="priority"
      .value=${key}
      .checked=${state.priority === key}
      @change=${() => change({priority: key})}
    />
    <span>${words}</span>
  </label>`;
}

/** What the server said to the last try, or why there is no trying. */
function said(closed) {
  const words = state.refusal === "lost" ? say("lostTake") : state.refusal || closed;
  return html`<p class="note stop" role="alert" data-test="refusal" ?hidden=${!words}>${words}</p>`;
}
