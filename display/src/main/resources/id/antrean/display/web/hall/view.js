/** The hall's page as a function of its state. Sizes and colours are hall.css's. */
import {html, keyed, nothing, repeat} from "/shared/lit.js";
import {date, time, timeWithZone, zoneName} from "/shared/format.js";
import {say} from "/shared/words.js";
import {both, bothNames} from "/board/bilingual.js";
import {arrange, TURN_MS} from "/hall/calls.js";
import {notices} from "/hall/notices.js";

/** @param {any} state @param {number} now mall time in ms */
export function hall(state, now) {
  const {board} = state;
  return html`
    <main
      class="hall"
      data-test="hall"
      data-position=${board?.position ?? ""}
      data-spoken-up-to=${state.spokenUpTo}
      data-speaking=${state.spoken?.position ?? ""}
      ?data-stale=${state.staleSince !== null}
    >
      ${board ? top(board, state.timeZone, now) : nothing} ${stale(state)}
      ${board ? (board.open || board.calling.length ? calls(board, state) : closed(board)) : connecting()}
      ${board ? bottom(board, state.timeZone, now) : nothing} ${state.soundBlocked ? veil() : nothing}
    </main>
  `;
}

function top(board, timeZone, now) {
  return html`<header class="top">
    <h1 data-test="mall-name">${bothNames(board.name)}</h1>
    <p class="date" data-test="date">${date(now, timeZone)}</p>
    <p class="clock" data-test="clock">${time(now, timeZone)}<span class="zone">${zoneName(timeZone)}</span></p>
  </header>`;
}

function stale({staleSince, board, noMall, timeZone}) {
  if (staleSince === null) return nothing;
  return html`<p class="stale" role="status" data-test="stale">
    ${board ? both("stale", () => ({time: timeWithZone(staleSince, timeZone)})) : both(noMall ? "noMall" : "never")}
  </p>`;
}

function connecting() {
  return html`<section class="closed" data-test="connecting">${both("connecting")}</section>`;
}

function calls(board, state) {
  const turn = Math.floor(performance.now() / TURN_MS);
  const standingOut = [...state.fresh.values()].map(({call}) => call);
  const {main, beside, earlier, page, pages} = arrange(board, {spoken: state.spoken, fresh: standingOut, turn});
  const fresh = (call) => state.fresh.has(call.position);
  return html`<section class="now" aria-labelledby="now">
      ${main ? keyed(key(main), large(main, fresh(main) || main.position === state.spoken?.position)) : empty()}
      <ol class="beside" data-test="beside">
        ${repeat(beside, key, (call) => row(call, fresh(call)))}
      </ol>
    </section>
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">
        ${both("previousCalls")}
        ${pages > 1 ? html`<span class="pages" data-test="pages">${page + 1}/${pages}</span>` : nothing}
      </h2>
      ${earlier.length
        ? html`<ol data-test="previous" data-page=${page + 1} data-pages=${pages}>
            ${repeat(earlier, key, (call) => short(call, fresh(call)))}
          </ol>`
        : html`<p class="quiet">${both("noPrevious")}</p>`}
    </section>`;
}

function large(call, fresh) {
  return html`<article
    class="large ${fresh ? "fresh" : ""}"
    data-test="now-calling"
    data-position=${call.position}
    data-number=${call.number}
    data-counter=${call.counter}
    .style=${chars(call)}
    aria-live="polite"
  >
    <h2 id="now">${both("nowCalling")}</h2>
    <p class="number" data-test="number">${call.number}</p>
    <p class="arrow" aria-hidden="true"></p>
    <p class="label">${both("counter")}</p>
    <p class="counter value" data-test="counter">${call.counter}</p>
    <p class="service">
      ${bothNames(call.service)}
      ${call.mark ? html`<span class="priority" data-test="mark">${both(`mark.${call.mark}`)}</span>` : nothing}
    </p>
  </article>`;
}

function row(call, fresh) {
  return html`<li
    class="row ${fresh ? "fresh" : ""}"
    data-test="also-calling"
    data-position=${call.position}
    data-number=${call.number}
    data-counter=${call.counter}
    .style=${chars(call)}
  >
    <span class="number">${call.number}</span>
    <span class="arrow" aria-hidden="true"></span>
    <span class="counter"><span class="unseen">${say("counter")}</span>${call.counter}</span>
    <span class="service">
      ${bothNames(call.service)}
      ${call.mark ? html`<span class="priority" data-test="mark">${say(`mark.${call.mark}`)}</span>` : nothing}
    </span>
  </li>`;
}

function short(call, fresh) {
  return html`<li
    class=${fresh ? "fresh" : ""}
    data-test="previous-call"
    data-number=${call.number}
    data-counter=${call.counter}
    .style=${chars(call)}
  >
    <span class="number">${call.number}</span>
    <span class="counter"><span class="unseen">${say("counter")}</span>${call.counter}</span>
  </li>`;
}

/** A recall is a new call of the same number. */
function key({number, position}) {
  return `${number}/${position}`;
}

/** Long numbers shrink to fit; the usual ones do not. */
function chars(call) {
  return `--chars: ${call.number.length + call.counter.length}`;
}

function empty() {
  return html`<h2 class="large none" id="now" data-test="no-calls">${both("noCalls")}</h2>`;
}

function closed(board) {
  return html`<section class="closed" data-test="closed">
    ${board.closedText ? bothNames(board.closedText) : both("closedToday")}
  </section>`;
}

function bottom(board, timeZone, now) {
  const notice = notices(board, timeZone);
  const shown = notice.length ? notice[Math.floor(performance.now() / 10_000) % notice.length] : null;
  return html`<footer class="bottom">
    <h2>${both("waiting")}</h2>
    <ul class="zones" data-test="zones">
      ${board.zones.map(
        (zone) => html`<li data-test="zone-waiting" data-zone=${zone.zone} data-waiting=${zone.waiting}>
          <span class="count">${zone.waiting}</span>
          <span class="name">${bothNames(zone.name)}</span>
        </li>`,
      )}
    </ul>
    ${shown
      ? html`<p class="notice" data-test="notice" data-notices=${notice.length}>${both(shown.key, shown.facts)}</p>`
      : nothing}
  </footer>`;
}

function veil() {
  return html`<button class="veil" type="button" data-test="sound-veil"><span>${both("tapSound")}</span></button>`;
}
