/** The dashboard as a function of its state. */
import {html, nothing} from "/shared/lit.js";
import {date, time, zoneName} from "/shared/format.js";
import {languages} from "/shared/languages.js";
import {named, say} from "/shared/words.js";
import {definitions} from "/dashboard/definitions.js";
import {csvLink} from "/dashboard/csv.js";
import {figuresPath} from "/dashboard/figures.js";
import {hours} from "/dashboard/hours.js";
import {summary, tiles} from "/dashboard/tiles.js";
import {signIn} from "/dashboard/sign-in.js";
import {table} from "/dashboard/table.js";

/** @param {any} state @param {any} actions @param {number} elapsedMs mall time since the figures were made */
export function dashboard(state, actions, elapsedMs) {
  if (state.phase === "loading") return html`<main class="dashboard"><p>${say("loading")}</p></main>`;
  if (state.phase === "signed-out") return signIn(state, actions);
  return html`
    ${top(state, actions)}
    <main class="dashboard" data-test="dashboard" data-position=${state.reports?.rows.position ?? ""}>
      ${state.problem
        ? html`<p class="note stop" role="alert" data-test="problem">${say("refused", {detail: state.problem})}</p>`
        : nothing}
      ${state.reports ? figures(state, actions, elapsedMs) : html`<p data-test="loading">${say("loading")}</p>`}
    </main>
  `;
}

function figures(state, actions, elapsedMs) {
  const {rows, hours: perHour} = state.reports;
  const empty = rows.total.joined === 0;
  return html`
    ${tiles(rows, {live: state.date === state.today, elapsedMs})}
    ${empty
      ? html`<p class="note" data-test="no-data">${say("noData")}</p>`
      : html`${summary(rows)} ${table(rows, state, actions)} ${hours(perHour)}`}
    ${definitions(rows, rows.timeZone ?? state.mall.timeZone)}
  `;
}

function top(state, actions) {
  const {mall} = state;
  return html`<header class="top">
    <div class="title">
      <h1>${say("title")}</h1>
      <p>${named(mall.name)}</p>
    </div>
    <form class="controls" @submit=${(event) => event.preventDefault()}>
      <label
        >${say("day")}
        <input
          type="date"
          data-test="date"
          .value=${state.date}
          max=${state.today}
          @change=${(event) => actions.date(event.target.value)}
      /></label>
      <button
        class="button"
        type="button"
        data-test="today"
        ?disabled=${state.date === state.today}
        @click=${() => actions.date("")}
      >
        ${say("today")}
      </button>
      ${csvLink(figuresPath(mall.id, state.date, state.by), `${mall.id}-${state.date}-${state.by}`)} ${languages(actions.language)}
      <button class="button quiet" type="button" data-test="sign-out" @click=${actions.signOut}>
        ${say("signOut")}
      </button>
    </form>
    ${standing(state)}
  </header>`;
}

/** As of when, and whether it still moves. */
function standing({reports, staleSince, date: shown, today, mall}) {
  const zone = mall.timeZone;
  const asOf = reports
    ? say("asOf", {time: `${date(reports.rows.now, zone)} ${time(reports.rows.now, zone)} ${zoneName(zone)}`})
    : "";
  const live = shown === today;
  return html`<p class="standing" role="status" data-test="standing" data-live=${live && staleSince === null}>
    ${live && staleSince !== null
      ? html`<strong class="stale" data-test="stale">${say("stale", {time: time(staleSince, zone)})}</strong>`
      : html`${live ? html`<span class="live">${say("live")}</span>` : nothing}
          <span data-test="as-of">${asOf}</span>`}
  </p>`;
}
