/**
 * The counter: sign in → choose a counter → the desk. The page is drawn from `state` after every change; what a clerk
 * can do stands in steps.js, what the server says comes through link.js.
 */
import {html, nothing, render} from "/shared/lit.js";
import {enrolPage} from "/shared/enrol.js";
import {loadWords, onLanguage, useLanguage} from "/shared/words.js";
import {begin} from "/counter/clerk.js";
import {dialogs} from "/counter/dialogs/dialogs.js";
import {watchIdle} from "/counter/idle.js";
import {watchNotes} from "/counter/note.js";
import {keptKeys} from "/counter/keymap.js";
import {watchKeys} from "/counter/keys.js";
import {choose} from "/counter/pages/choose.js";
import {desk} from "/counter/pages/desk.js";
import {signInPage} from "/counter/pages/sign-in.js";
import {starting} from "/counter/pages/starting.js";
import {change, onChange, state} from "/counter/state.js";

const PAGES = {
  "starting": starting,
  "enrol": () => html`<main class="entry">${enrolPage(begin)}</main>`,
  "sign-in": signInPage,
  "choose": choose,
  "desk": desk,
};
const root = /** @type {HTMLElement} */ (document.getElementById("counter"));
let drawn = "";

function draw() {
  render(
    html`${PAGES[state.stage]()} ${state.dialog ? dialogs[state.dialog]() : nothing}
      <p class="unseen" role="status" data-test="announced">${state.announced}</p>`,
    root,
  );
  if (drawn !== state.stage) root.querySelector("h1")?.focus();
  drawn = state.stage;
}

onChange(draw);
onLanguage(() => {
  localStorage.setItem("antrean.language", document.documentElement.lang);
  draw();
});
await loadWords("/counter");
useLanguage(localStorage.getItem("antrean.language") ?? "id");
setInterval(draw, 1_000); // waiting times, the clock, the undo's count-down
change({keys: keptKeys()});
watchKeys();
watchIdle();
watchNotes();
begin();
