import {html, nothing} from "/shared/lit.js";
import {now, since, wallUntil} from "/shared/clock.js";
import {minutes, stopwatch, timeWithZone} from "/shared/format.js";
import {icon} from "/shared/icons.js";
import {named, say} from "/shared/words.js";
import {said} from "/counter/pages/bar.js";
import {ariaKeyOf, keyOf} from "/counter/keymap.js";
import {press} from "/counter/press.js";
import {state, ticketHere} from "/counter/state.js";
import {STEPS, mainStep, serviceOf, undoWords} from "/counter/steps.js";

const BESIDE = ["recall", "set-aside", "no-show", "complete", "details", "hold", "transfer", "more", "undo"];
const CALLS_BEFORE_GIVING_UP = 3;

/** Who is here, and what can be done: the main button and its neighbours never move. */
export function panel() {
  const ticket = ticketHere();
  return html`<section class="panel" aria-label=${say("panel")}>
    <div class="here ${stateName(ticket)}" data-test="here" data-state=${stateName(ticket)}>
      ${ticket ? visitor(ticket) : nobody()}
    </div>
    ${said()} ${state.said.words ? nothing : html`${giveUp(ticket)}${forgotten(ticket)}`} ${alongside()}
    <div class="steps">
      ${mainButton()}
      <div class="beside">${BESIDE.map(button)}</div>
    </div>
  </section>`;
}

/** Three calls and nobody: said, not done; the clerk decides. */
function giveUp(ticket) {
  if (ticket?.state !== "called" || ticket.calls < CALLS_BEFORE_GIVING_UP) return nothing;
  return html`<p class="note heed" role="status" data-test="give-up">${say("giveUp", {n: ticket.calls})}</p>`;
}

/**
 * Long past the standard: asked, not done; the clerk says when the visitor left. The time stands still, for a screen
 * reader says it anew with each change.
 */
function forgotten(ticket) {
  if (!ticket?.promptAt || now() < Date.parse(ticket.promptAt)) return nothing;
  const served = Date.parse(ticket.promptAt) - Date.parse(ticket.startedAt);
  return html`<p class="note heed" role="status" data-test="forgotten">
    ${say("forgotten", {number: ticket.number, time: stopwatch(served)})}
    <button type="button" class="button" data-test="forgotten-ended" @click=${() => press("ended")}>
      ${say("do.ended")}
    </button>
  </p>`;
}

/** Others who are served here at the same time, and the next of them, where their services allow it. */
function alongside() {
  const {beside} = state.view.counter;
  const another = ticketHere()?.state === "serving" && STEPS["call-next"].can();
  if (!beside.length && !another) return nothing;
  return html`<section class="alongside" data-test="alongside">
    ${beside.map(
      (ticket) => html`<p data-number=${ticket.number}>
        <b>${ticket.number}</b> ${serviceOf(ticket)} · ${stopwatch(since(ticket.startedAt ?? ticket.calledAt))}
        <button
          type="button"
          class="button"
          data-test="complete-beside"
          aria-disabled=${state.pending !== ""}
          aria-label=${`${say("step.complete")} ${ticket.number}`}
          @click=${() => press("complete-beside", {ticket})}
        >
          ${say("step.complete")}
        </button>
      </p>`,
    )}
    ${another
      ? html`<button type="button" class="button" data-test="call-another" @click=${() => press("call-next")}>
          ${icon("call")} ${say("callAnother")} ${hint("call-next")}
        </button>`
      : nothing}
  </section>`;
}

function stateName(ticket) {
  return ticket?.state ?? (state.view.counter.state === "paused" ? "paused" : "free");
}

function nobody() {
  const {counter} = state.view;
  if (counter.state !== "paused") return html`<p class="here-state">${say("state.free")}</p>`;
  const until = counter.pausedUntil && timeWithZone(counter.pausedUntil, state.mall.timeZone);
  const kind = counter.pauseKind ?? "break";
  return html`<p class="here-state">
      ${say("state.paused")} ${kind === "break" ? nothing : html`· ${say(`pause.${kind}`)}`}
    </p>
    ${until ? html`<p>${say("pausedUntil", {time: until})}</p>` : nothing}`;
}

function visitor(ticket) {
  const serving = ticket.state === "serving";
  return html`
    <p class="here-state">
      ${say(`state.${ticket.state}`)} ${!serving && ticket.calls > 1 ? say("calls", {n: ticket.calls}) : nothing}
    </p>
    <p class="here-number" data-test="number">${ticket.number}</p>
    ${ticket.priority ? priority(ticket) : nothing}
    <p class="here-service" data-test="service">${serviceOf(ticket)}</p>
    ${state.note.ticket === ticket.ticket && state.note.text
      ? html`<p class="here-note" data-test="note">${icon("paper")} ${state.note.text}</p>`
      : nothing}
    ${ticket.why ? html`<p class="here-why" data-test="why">${named(ticket.why)}</p>` : nothing}
    <dl class="here-facts">
      <div>
        <dt>${say("waited")}</dt>
        <dd data-test="waited">${minutes(Date.parse(ticket.calledAt ?? ticket.joinedAt) - Date.parse(ticket.joinedAt))}</dd>
      </div>
      <div>
        <dt>${say(serving ? "servedFor" : "calledFor")}</dt>
        <dd>${stopwatch(since(serving ? ticket.startedAt : ticket.calledAt))}</dd>
      </div>
    </dl>
  `;
}

/** What was claimed at the kiosk counts until staff have seen the visitor, who is here now. */
function priority(ticket) {
  const mark = html`<p class="priority-mark" data-test="priority">
    ${icon("priority")} ${say(ticket.provisional ? "priority.claimed" : "priority")}
  </p>`;
  if (!ticket.provisional) return mark;
  return html`<div class="claimed">
    ${mark}
    <button type="button" class="button" data-test="confirm" @click=${() => press("confirm")}>${say("step.confirm")}</button>
    <button type="button" class="button" data-test="revoke" @click=${() => press("revoke")}>${say("do.revoke")}</button>
  </div>`;
}

function mainButton() {
  const step = mainStep();
  const can = STEPS[step].can() && !state.pending;
  return html`<button
    type="button"
    class="button primary main-step"
    data-test="main"
    data-step=${step}
    aria-disabled=${!can}
    aria-keyshortcuts=${state.shortcuts && keyOf(step) ? ariaKeyOf(step) : nothing}
    @click=${() => press(step, {place: "main"})}
  >
    ${icon(STEPS[step].icon)} <span>${say(`step.${step}`)}</span> ${hint(step)}
  </button>`;
}

/** While a step is on its way the others stay alive: one press is kept, and the focus stays where it is. */
function button(step) {
  const words = step === "undo" ? undoWords() : say(`step.${step}`);
  const left = step === "undo" && STEPS.undo.can() ? Math.ceil(wallUntil(state.view.counter.undo.until) / 1000) : 0;
  return html`<button
    type="button"
    class="button step"
    data-test=${step}
    ?disabled=${!STEPS[step].can() && !state.pending}
    aria-disabled=${state.pending !== ""}
    aria-keyshortcuts=${state.shortcuts && keyOf(step) ? ariaKeyOf(step) : nothing}
    @click=${() => press(step)}
  >
    <span>${icon(STEPS[step].icon)} ${words} ${left ? html`<small>(${left})</small>` : nothing}</span> ${hint(step)}
  </button>`;
}

/** The key, on the button itself; not when the clerk has switched keys off. */
function hint(step) {
  return state.shortcuts && keyOf(step) ? html`<kbd aria-hidden="true">${keyOf(step)}</kbd>` : nothing;
}
