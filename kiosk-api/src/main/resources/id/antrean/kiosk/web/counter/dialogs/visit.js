/** What a visit may need beside being called and served: a hold with an end, a note, the way back, the true end. */
import {html, nothing} from "/shared/lit.js";
import {now} from "/shared/clock.js";
import {icon} from "/shared/icons.js";
import {pickService} from "/shared/pick-service.js";
import {say} from "/shared/words.js";
import {answers, done} from "/counter/dialogs/dialogs.js";
import {loadNote} from "/counter/note.js";
import {change, state, ticketHere} from "/counter/state.js";
import {perform, send, ticketPath} from "/counter/steps.js";

const HOLD_MINUTES = [5, 10, 15, 30];
const POSTPONE_MINUTES = [5, 10, 15];
const MINUTE_MS = 60_000;
let wanted = "";

/** About the visitor here. */
export function moreDialog() {
  const ticket = ticketHere();
  if (!ticket) return html`<p>${say("ticket.gone")}</p>${done()}`;
  return html`<div class="choices">
      ${action("hold-for", "clock", () => change({dialog: "hold"}))}
      ${ticket.sentBy ? action("return", "undo", () => then(() => send("return", {ticket: ticket.ticket}))) : nothing}
      ${action("note", "paper", () => change({dialog: "note", about: ticket.ticket}))}
      ${ticket.state === "serving" ? action("ended", "check", () => change({dialog: "ended"})) : nothing}
    </div>
    ${done()}`;
}

function action(name, picture, run) {
  return html`<button type="button" class="button" data-test="do-${name}" ?disabled=${state.pending !== ""} @click=${run}>
    ${icon(picture)} ${say(`do.${name}`)}
  </button>`;
}

/** A hold that ends by itself. */
export function holdDialog() {
  return html`<form @submit=${hold}>
    ${minutesField("hold.minutes", HOLD_MINUTES)}
    <label class="option">
      <input type="checkbox" name="keepHere" data-test="keep-here" /> <span>${say("hold.keepHere")}</span>
    </label>
    ${answers(say("step.hold"))}
  </form>`;
}

function hold(event) {
  const form = read(event);
  const ticket = ticketHere();
  if (!ticket) return;
  then(() =>
    send("hold", {ticket: ticket.ticket, minutes: Number(form.get("minutes")), keepHere: form.get("keepHere") !== null}),
  );
}

/** "Give me fifteen minutes": for a visitor of the line. */
export function postponeDialog() {
  return html`<form @submit=${postpone}>
    <p>${say("postpone.explain")}</p>
    ${minutesField("postpone.minutes", POSTPONE_MINUTES)} ${answers(say("do.postpone"))}
  </form>`;
}

function postpone(event) {
  const minutes = Number(read(event).get("minutes"));
  then(() => send("postpone", {minutes}, ticketPath(state.about)));
}

function minutesField(legend, choices) {
  return html`<fieldset class="options across">
    <legend>${say(legend)}</legend>
    ${choices.map(
      (n, at) => html`<label class="option">
        <input type="radio" name="minutes" value=${n} ?checked=${at === 1} ?autofocus=${at === 1} data-test="minutes-${n}" />
        <span>${say("minutes", {n})}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** For the colleagues who serve the visitor next. */
export function noteDialog() {
  const text = state.note.ticket === state.about ? state.note.text : "";
  return html`<form @submit=${note}>
    <div class="field">
      <label for="note">${say("note.text")}</label>
      <textarea id="note" name="text" rows="3" maxlength="500" required autofocus data-test="note-text" aria-describedby="note-hint"
        .value=${text}></textarea>
      <p id="note-hint">${say("note.hint")}</p>
    </div>
    ${answers(say("note.submit"))}
  </form>`;
}

async function note(event) {
  const text = String(read(event).get("text")).trim();
  const {about} = state;
  change({dialog: ""});
  if (text && (await send("note", {text}, ticketPath(about)))) loadNote(about, true);
}

/** A forgotten completion: when the visitor really left. */
export function endedDialog() {
  const ticket = ticketHere();
  if (!ticket?.startedAt) return html`<p>${say("ticket.gone")}</p>${done()}`;
  const most = Math.max(1, Math.floor((now() - Date.parse(ticket.startedAt)) / MINUTE_MS));
  return html`<form @submit=${ended}>
    <p>${say("ended.explain", {number: ticket.number})}</p>
    <div class="field">
      <label for="ago">${say("ended.ago")}</label>
      <input id="ago" name="ago" type="number" min="0" max=${most} value="0" required autofocus inputmode="numeric" data-test="ended-ago" />
    </div>
    ${answers(say("step.complete"))}
  </form>`;
}

function ended(event) {
  const ago = Number(read(event).get("ago"));
  const started = Date.parse(ticketHere()?.startedAt ?? "");
  const endedAt = new Date(Math.max(started, now() - ago * MINUTE_MS)).toISOString();
  then(() => perform("complete", {endedAt}));
}

/** A visitor without a ticket, for one of this counter's services. */
export function serveDialog() {
  const ours = [...state.services.values()].filter((service) => state.view.counter.services.includes(service.id));
  return html`<form @submit=${serve}>
    <p>${say("serve.explain")}</p>
    ${pickService(ours, wanted, find)} ${answers(say("serve.submit"))}
  </form>`;
}

function find(typed) {
  wanted = typed;
  change({});
}

function serve(event) {
  const service = read(event).get("service");
  wanted = "";
  then(() => send("serve", {service}));
}

/** @param {SubmitEvent} event */
function read(event) {
  event.preventDefault();
  return new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
}

/** Closes the dialog first, so that the page tells what came of it. @param {() => unknown} run */
function then(run) {
  change({dialog: ""});
  run();
}
