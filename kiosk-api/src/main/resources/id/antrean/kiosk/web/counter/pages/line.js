import {html, nothing} from "/shared/lit.js";
import {since} from "/shared/clock.js";
import {minutes, timeWithZone} from "/shared/format.js";
import {icon} from "/shared/icons.js";
import {named, say} from "/shared/words.js";
import {keyOf} from "/counter/keymap.js";
import {stepButton} from "/counter/pages/step-button.js";
import {press} from "/counter/press.js";
import {change, state} from "/counter/state.js";
import {STEPS, serviceOf} from "/counter/steps.js";

/** Who waits for this counter, in the order in which they will be called; who is on hold; each service's line. */
export function line() {
  const {waiting, next, held, aside, services} = state.view;
  const longest = next.length ? longestWait(state.view) : 0;
  return html`<aside class="line" tabindex="0" aria-label=${say("line")}>
    <header class="line-head">
      <p class="line-count" data-test="waiting">${say("waiting", {n: waiting})}</p>
      <p data-test="longest">${waiting ? say("longest", {wait: minutes(longest)}) : say("nobodyWaiting")}</p>
      ${chosen("serve")} ${chosen("call-chosen")}
    </header>
    ${held.length ? away("held", held) : nothing} ${aside.length ? away("aside", aside) : nothing}
    <section>
      <h2>${say("next")}</h2>
      <ol class="tickets" data-test="next">
        ${next.map((ticket) => row(ticket, nothing))}
      </ol>
      ${waiting > next.length ? html`<p class="more">${say("more", {n: waiting - next.length})}</p>` : nothing}
    </section>
    <section>
      <h2>${say("byService")}</h2>
      <table class="by-service" data-test="by-service">
        <thead>
          <tr>
            <th scope="col">${say("service")}</th>
            <th scope="col">${say("people")}</th>
            <th scope="col">${say("longestShort")}</th>
          </tr>
        </thead>
        <tbody>
          ${services.map(
            (service) => html`<tr>
              <th scope="row">
                ${named(service.name)} ${service.suspended ? html`<em>${say("suspended")}</em>` : nothing}
              </th>
              <td>${service.waiting}</td>
              <td>${service.waiting ? minutes(service.longestWaitMs + sinceView()) : "–"}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>
  </aside>`;
}

/** Someone who is not next: by number, or without one. @param {"serve"|"call-chosen"} step */
function chosen(step) {
  const key = state.shortcuts ? html`<kbd aria-hidden="true">${keyOf(step)}</kbd>` : nothing;
  return stepButton(step, html`${say(`step.${step}`)} ${key}`);
}

/** Who can be taken up again here, once the counter has room. @param {"held"|"aside"} where @param {any[]} tickets */
function away(where, tickets) {
  return html`<section>
    <h2>${say(where)}</h2>
    <ul class="tickets held" data-test=${where}>
      ${tickets.map((ticket) =>
        row(
          ticket,
          html`<button
            type="button"
            class="button"
            data-test="continue"
            ?disabled=${!STEPS.continue.can(ticket) && !state.pending}
            aria-disabled=${state.pending !== ""}
            aria-label=${`${say("continue")} ${ticket.number}`}
            @click=${() => press("continue", {ticket})}
          >
            ${say("continue")}
          </button>`,
        ),
      )}
    </ul>
  </section>`;
}

function row(ticket, more) {
  return html`<li data-test="ticket" data-number=${ticket.number}>
    <b>${ticket.number}</b>
    <span class="ticket-what">
      ${ticket.priority ? html`<em class="priority-mark">${icon("priority")} ${say("priority")}</em>` : nothing}
      ${serviceOf(ticket)}
      ${ticket.outUntil ? html`<small>${say("out", {time: timeWithZone(ticket.outUntil, state.mall.timeZone)})}</small>` : nothing}
      ${ticket.backBy ? html`<small>${say("backBy", {time: timeWithZone(ticket.backBy, state.mall.timeZone)})}</small>` : nothing}
    </span>
    ${ticket.backBy ? nothing : html`<span class="ticket-wait">${minutes(since(ticket.joinedAt))}</span>`}
    ${more}
    <button
      type="button"
      class="button square"
      data-test="about"
      aria-label=${say("about", {number: ticket.number})}
      title=${say("about", {number: ticket.number})}
      @click=${() => change({dialog: "ticket", about: ticket.ticket})}
    >
      …
    </button>
  </li>`;
}

/** The server's figure is of its moment; it grows until the next one. */
function longestWait(view) {
  return view.longestWaitMs + sinceView();
}

function sinceView() {
  return since(state.view.now);
}
