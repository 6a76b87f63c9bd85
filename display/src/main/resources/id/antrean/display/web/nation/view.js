/** The page of all malls as a function of its state. */
import {html, nothing} from "/shared/lit.js";
import {languages} from "/shared/languages.js";
import {say} from "/shared/words.js";
import {percent} from "/dashboard/amounts.js";
import {csvLink} from "/dashboard/csv.js";
import {definitions} from "/dashboard/definitions.js";
import {hours} from "/dashboard/hours.js";
import {signIn} from "/dashboard/sign-in.js";
import {table} from "/dashboard/table.js";
import {summary, tiles} from "/dashboard/tiles.js";
import {cells} from "/nation/cells.js";
import {figuresPath} from "/nation/figures.js";
import {BY, PERIODS, today} from "/nation/periods.js";

/** @param {any} state @param {any} actions */
export function nation(state, actions) {
  if (state.phase === "loading") return html`<main class="dashboard"><p>${say("nation.loading")}</p></main>`;
  if (state.phase === "signed-out") return signIn(state, actions);
  return html`
    ${top(state, actions)}
    <main class="dashboard" data-test="nation" data-from=${state.from} data-to=${state.to}>
      ${state.problem
        ? html`<p class="note stop" role="alert" data-test="problem">${say("nation.refused", {detail: state.problem})}</p>`
        : nothing}
      ${cells(state.cells)}
      ${state.reports
        ? figures(state, actions)
        : html`<p role="status" data-test="loading">${say("nation.loading")}</p>`}
    </main>
  `;
}

function figures(state, actions) {
  const {rows, hours: perHour} = state.reports;
  return html`
    ${tiles(rows, {live: rows.to >= today(), elapsedMs: 0})}
    ${rows.total.joined === 0
      ? html`<p class="note" data-test="no-data">${say("nation.noData")}</p>`
      : html`${summary(rows)}
          <p class="counted" data-test="counted" data-error=${rows.percentileError}>
            ${rows.percentileError
              ? say("nation.addedUp", {error: percent(rows.percentileError)})
              : say("nation.exact")}
          </p>
          ${table(rows, state, actions, BY)} ${hours(perHour)}`}
    ${definitions(rows, say("nation.ownZone"))}
  `;
}

function top(state, actions) {
  const day = (name) => html`<label
    >${say(`nation.${name}`)}
    <input
      type="date"
      data-test=${name}
      .value=${state[name]}
      max=${today()}
      @change=${(event) => actions[name](event.target.value)}
  /></label>`;
  return html`<header class="top">
    <div class="title">
      <h1>${say("nation.title")}</h1>
    </div>
    <form class="controls" @submit=${(event) => event.preventDefault()}>
      <span class="periods" role="group" aria-label=${say("nation.period")}>
        ${PERIODS.map(
          (name) => html`<button
            class="button"
            type="button"
            data-test=${`period-${name}`}
            aria-pressed=${String(state.period === name)}
            @click=${() => actions.period(name)}
          >
            ${say(`nation.${name}`)}
          </button>`,
        )}
      </span>
      ${day("from")} ${day("to")}
      ${csvLink(figuresPath(state, state.by), `all-${state.from}-${state.to}-${state.by}`)}
      ${languages(actions.language)}
      <button class="button quiet" type="button" data-test="sign-out" @click=${actions.signOut}>
        ${say("nation.signOut")}
      </button>
    </form>
  </header>`;
}
