/**
 * Administration of a mall: its catalogue by forms and as a file, what a change does to today, and who changed what. The
 * page is drawn from `state` after every change; the server holds the rules and finds what is wrong.
 */
import {html, nothing, render} from "/shared/lit.js";
import {staffBar} from "/shared/bar.js";
import {enrolPage} from "/shared/enrol.js";
import {signInForm} from "/shared/sign-in.js";
import {loadWords, named, onLanguage, say, useLanguage} from "/shared/words.js";
import {open} from "/admin/catalogue.js";
import {dialogs} from "/admin/pages/dialogs.js";
import {said} from "/admin/pages/said.js";
import {catalogue} from "/admin/pages/catalogue.js";
import {change, isChanged, onChange, state} from "/admin/state.js";
import {begin, leave, signInAs} from "/admin/who.js";

const PAGES = {
  "starting": () => html`<main class="entry">
    <h1 tabindex="-1">${say(state.connection === "lost" ? "connection.lost" : "starting")}</h1>
  </main>`,
  "enrol": () => html`<main class="entry">${enrolPage(begin)}</main>`,
  "sign-in": () => html`${bar()}
    <main class="entry">
      ${signInForm(
        {staff: state.staff, busy: state.pending !== "", said: said("sign-in")},
        () => change({}),
        signInAs,
      )}
    </main>`,
  "catalogue": () => html`${bar()} ${catalogue()}`,
};
const root = /** @type {HTMLElement} */ (document.getElementById("admin"));
let drawn = "";

function bar() {
  const {session} = state;
  const person = session
    ? html`<p class="bar-clerk" data-test="person"><small>${say(`role.${session.role}`)}</small> ${session.name}</p>`
    : nothing;
  const out = session
    ? html`<button type="button" class="button" data-test="sign-out" @click=${() => leave()}>${say("signOut")}</button>`
    : nothing;
  const title = state.stage === "catalogue" ? html`<h1 tabindex="-1">${say("title")}</h1>` : html`<b>${say("title")}</b>`;
  return staffBar({...state, person}, html`${title} ${malls()}`, out);
}

/** Who administers several malls goes from one to the other here. */
function malls() {
  if (state.malls.length < 2 || state.session?.mall) return html`<span>${named(state.mall?.name)}</span>`;
  return html`<label class="malls"
    ><span class="unseen">${say("section.mall")}</span>
    <select data-test="malls" ?disabled=${isChanged()} @change=${(event) => open(event.target.value)}>
      ${state.malls.map(
        (one) => html`<option value=${one.id} ?selected=${one.id === state.mall.id}>${named(one.name)}</option>`,
      )}
    </select></label
  >`;
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
addEventListener("beforeunload", (event) => {
  if (state.draft && isChanged()) event.preventDefault();
});
await loadWords("/admin");
useLanguage(localStorage.getItem("antrean.language") ?? "id");
begin();
