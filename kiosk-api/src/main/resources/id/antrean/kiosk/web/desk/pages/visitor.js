import {html, nothing} from "/shared/lit.js";
import {since} from "/shared/clock.js";
import {date, minutes, timeWithZone} from "/shared/format.js";
import {code} from "/shared/code.js";
import {icon} from "/shared/icons.js";
import {named, say} from "/shared/words.js";
import {act, find} from "/desk/hall.js";
import {said} from "/desk/pages/said.js";
import {change, open, state} from "/desk/state.js";

const AWAY = ["held", "set-aside"];

/** One visitor at the desk: a ticket is issued, or found by its number, with all that can be done about it. */
export function visitor() {
  return html`<section class="visitor" aria-label=${say("visitor")}>
    <div class="visitor-tools">
      <form class="find" role="search" @submit=${look}>
        <label for="number">${say("find.label")}</label>
        <input id="number" name="number" required autocomplete="off" autocapitalize="characters" spellcheck="false"
          maxlength="8" placeholder="A001" data-test="number" />
        <button class="button" data-test="find">${icon("search")} ${say("find.submit")}</button>
      </form>
      <button type="button" class="button primary" data-test="issue" @click=${() => open("issue")}>
        ${icon("paper")} ${say("issue")}
      </button>
    </div>
    ${said("find")} ${state.ticket ? found(state.ticket) : nothing}
  </section>`;
}

/** @param {SubmitEvent} event */
async function look(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  await find(String(new FormData(form).get("number")));
  /** @type {HTMLInputElement} */ (form.querySelector("input")).select();
}

function found(ticket) {
  const {leg} = ticket;
  return html`<article class="found" data-test="found" data-number=${ticket.number} data-state=${leg?.state ?? ticket.ended}>
    <div class="found-facts" role="status">
      <h2>${ticket.number}</h2>
      ${leg?.priority
        ? html`<p class="priority-mark" data-test="priority">
            ${icon("priority")} ${say(leg.provisional ? "priority.claimed" : "priority")}
          </p>`
        : nothing}
      ${leg ? html`<p class="found-service" data-test="found-service">${named(leg.serviceName)}</p>` : nothing}
      <p data-test="where">${where(ticket)}</p>
      ${ticket.visitor.note ? html`<p data-test="note">${icon("paper")} ${ticket.visitor.note.text}</p>` : nothing}
      ${leg?.why ? html`<p class="found-why" data-test="why">${named(leg.why)}</p>` : nothing}
    </div>
    ${state.slip?.number === ticket.number ? paper(state.slip) : nothing}
    ${said("ticket")}
    <div class="found-actions">${actions(ticket)}</div>
  </article>`;
}

/** Where it is, in one line. */
function where({ticket, leg, ended, lastAt}) {
  const {timeZone} = state.mall;
  if (!leg) return say(`ended.${ended}`, {time: timeWithZone(lastAt, timeZone)});
  const counter = state.counters.find((one) => one.ticket?.ticket === ticket)?.name ?? "";
  if (leg.state === "waiting") {
    return say("where.waiting", {wait: minutes(since(leg.joinedAt)), time: timeWithZone(leg.arrivedAt, timeZone)});
  }
  if (leg.backBy) return say("where.set-aside", {time: timeWithZone(leg.backBy, timeZone)});
  return counter ? say("where.counter", {state: say(`at.${leg.state}`), counter}) : say(`at.${leg.state}`);
}

function actions({ticket, leg, ended}) {
  if (!leg) return ended === "no-show" ? button("reinstate", "undo") : nothing;
  const waits = leg.state === "waiting";
  return html`${waits ? button("change", "move") : nothing}
    ${leg.priority && !leg.provisional ? nothing : button(leg.provisional ? "confirm" : "grant", "priority")}
    ${leg.priority ? button("revoke", "closed") : nothing}
    ${AWAY.includes(leg.state) ? button("release", "undo", () => act("ticket", `/tickets/${ticket}/release`, {})) : nothing}
    ${waits && !leg.outUntil ? button("postpone", "clock") : nothing} ${button("note", "paper")}
    ${button("reprint", "print", () => reprint(ticket))} ${waits ? button("cancel", "absent") : nothing}`;
}

function button(action, picture, run = () => open(action)) {
  return html`<button
    type="button"
    class="button"
    data-test=${action}
    aria-disabled=${state.pending !== ""}
    @click=${run}
  >
    ${icon(picture)} ${say(`do.${action}`)}
  </button>`;
}

async function reprint(ticket) {
  const slip = await act("ticket", `/tickets/${ticket}/reprint`, {});
  if (slip) change({slip});
}

/** The visitor's paper: printed, or held to the visitor's phone. */
function paper({number, trackUrl}) {
  const {leg, lastAt} = state.ticket;
  return html`<div class="slip" data-test="slip">
    ${code(trackUrl, say("slip.scan"))}
    <div>
      <p class="slip-number">${number}</p>
      <p>${named(leg?.serviceName)}</p>
      <p>${date(leg?.arrivedAt ?? lastAt, state.mall.timeZone)}</p>
      <p>${say("slip.scan")}</p>
      <button type="button" class="button" data-test="print" @click=${() => window.print()}>
        ${icon("print")} ${say("slip.print")}
      </button>
    </div>
  </div>`;
}
