/** The sign as a function of its state. */
import {html, keyed, nothing} from "/shared/lit.js";
import {timeWithZone} from "/shared/format.js";
import {both, bothNames} from "/board/bilingual.js";

/** @param {any} state @param {{fresh: boolean, now: number}} moment now: mall time in ms */
export function sign(state, {fresh, now}) {
  const {counter} = state;
  return html`<main
    class="sign"
    data-test="counter-display"
    data-counter=${counter?.name ?? ""}
    data-state=${counter?.state ?? ""}
    ?data-stale=${state.staleSince !== null}
  >
    <header>
      <h1>${both("counter")}<span class="name" data-test="counter-name">${counter?.name ?? state.wanted}</span></h1>
      ${state.timeZone ? html`<p class="clock" data-test="clock">${timeWithZone(now, state.timeZone)}</p>` : nothing}
    </header>
    ${state.known ? body(counter, fresh, state) : plain("connecting", both("connecting"), nothing)} ${stale(state)}
  </main>`;
}

function body(counter, fresh, state) {
  if (!counter) return plain("unknown", both("unknown", () => ({counter: state.wanted})), nothing);
  if (counter.number) return ticket(counter, fresh);
  if (counter.state === "open") return plain("open", both("open"), both("openExplain"));
  if (counter.state === "closed") return plain("closed", both("closed"), both("closedExplain"));
  const until = counter.pausedUntil && timeWithZone(counter.pausedUntil, state.timeZone);
  const kind = ["break", "prayer"].includes(counter.pauseKind) ? counter.pauseKind : "other";
  return plain("paused", both(`paused.${kind}`), until ? both("until", () => ({time: until})) : both("soon"));
}

function ticket(counter, fresh) {
  const called = counter.ticketState === "called";
  return html`<section class="ticket ${called && fresh ? "fresh" : ""} ${called ? "called" : ""}" aria-live="polite">
    <p class="what" data-test="ticket-state" data-state=${counter.ticketState}>
      ${both(called ? "called" : "serving")}
      ${counter.mark ? html`<span class="priority" data-test="mark">${both(`mark.${counter.mark}`)}</span>` : nothing}
    </p>
    ${keyed(
      counter.number,
      html`<p class="number" data-test="number" .style=${`--chars: ${counter.number.length}`}>${counter.number}</p>`,
    )}
    <p class="service" data-test="service">${bothNames(counter.service)}</p>
  </section>`;
}

function plain(test, what, more) {
  return html`<section class="plain ${test}" data-test=${`state-${test}`}>
    <p class="what">${what}</p>
    <p class="more">${more}</p>
  </section>`;
}

function stale({staleSince, known, noMall, timeZone}) {
  if (staleSince === null) return nothing;
  return html`<p class="stale" role="status" data-test="stale">
    ${known ? both("stale", () => ({time: timeWithZone(staleSince, timeZone)})) : both(noMall ? "noMall" : "never")}
  </p>`;
}
