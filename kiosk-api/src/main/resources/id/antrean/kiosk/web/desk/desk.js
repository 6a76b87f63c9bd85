/**
 * The desk, for whoever looks after the whole hall: every counter and line at a glance, and what to do for one visitor.
 * The page is drawn from `state` after every change; what the server says comes through hall.js.
 */
import {html, nothing, render} from "/shared/lit.js";
import {staffBar} from "/shared/bar.js";
import {enrolPage} from "/shared/enrol.js";
import {signInForm} from "/shared/sign-in.js";
import {loadWords, named, onLanguage, say, useLanguage} from "/shared/words.js";
import {dialogs} from "/desk/dialogs/dialogs.js";
import {watchHall} from "/desk/hall.js";
import {counters} from "/desk/pages/counters.js";
import {lines} from "/desk/pages/lines.js";
import {said} from "/desk/pages/said.js";
import {visitor} from "/desk/pages/visitor.js";
import {change, onChange, state} from "/desk/state.js";
import {begin, leave, signInAs, watchWho} from "/desk/who.js";

const PAGES = {
  "starting": () => html`<main class="entry">
    <h1 tabindex="-1">${say(state.connection === "lost" ? "connection.lost" : "starting")}</h1>
  </main>`,
  "enrol": () => html`<main class="entry">${said("sign-in")} ${enrolPage(begin)}</main>`,
  "sign-in": () => html`${bar()}
    <main class="entry">
      ${signInForm(
        {staff: state.staff, busy: state.pending !== "", said: said("sign-in")},
        () => change({}),
        signInAs,
      )}
    </main>`,
  "hall": () => html`${bar()}
    <main class="hall">${visitor()} ${counters()} ${lines()}</main>`,
};
const root = /** @type {HTMLElement} */ (document.getElementById("desk"));
let drawn = "";

function bar() {
  const {session} = state;
  const person = session
    ? html`<p class="bar-clerk" data-test="person"><small>${say(`role.${session.role}`)}</small> ${session.name}</p>`
    : nothing;
  const out = session
    ? html`<button type="button" class="button" data-test="sign-out" @click=${() => leave()}>${say("signOut")}</button>`
    : nothing;
  const title = state.stage === "hall" ? html`<h1 tabindex="-1">${say("title")}</h1>` : html`<b>${say("title")}</b>`;
  return staffBar({...state, person}, html`${title} <span>${named(state.mall?.name)}</span>`, out);
}

function draw() {
  document.title = say("title");
  render(html`${PAGES[state.stage]()} ${state.dialog ? dialogs[state.dialog]() : nothing}`, root);
  if (drawn !== state.stage) root.querySelector("h1")?.focus();
  drawn = state.stage;
}

onChange(draw);
onLanguage(() => {
  localStorage.setItem("antrean.language", document.documentElement.lang);
  draw();
});
await loadWords("/desk");
useLanguage(localStorage.getItem("antrean.language") ?? "id");
setInterval(draw, 1_000); // the clock and the waits
watchHall();
watchWho();
begin();
