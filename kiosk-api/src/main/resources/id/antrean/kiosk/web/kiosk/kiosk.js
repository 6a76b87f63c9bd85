/**
 * The kiosk: agency → service → one page with documents, priority and *take* → ticket.
 * The page is drawn from `state` after every change; what may change it stands in visit.js (the visitor's taps) and
 * hall.js (what the server says of the mall).
 */
import {html, render} from "/shared/lit.js";
import {openSession} from "/shared/session.js";
import {loadWords, onLanguage} from "/shared/words.js";
import {enrolPage} from "/shared/enrol.js";
import {frame} from "/kiosk/frame.js";
import {watchHall} from "/kiosk/hall.js";
import {watchIdle} from "/kiosk/idle.js";
import {onChange, state} from "/kiosk/state.js";
import {agencies} from "/kiosk/pages/agencies.js";
import {service} from "/kiosk/pages/service.js";
import {services} from "/kiosk/pages/services.js";
import {starting} from "/kiosk/pages/starting.js";
import {ticket} from "/kiosk/pages/ticket.js";

const PAGES = {starting, agencies, services, service, ticket};
const root = /** @type {HTMLElement} */ (document.getElementById("kiosk"));
let drawn = "";

function draw() {
  const page = state.mall ? state.page : "starting";
  render(state.enrolling ? html`<main class="enrol">${enrolPage(start)}</main>` : frame(PAGES[page]()), root);
  if (drawn !== page) root.querySelector("h1")?.focus(); // a screen reader begins where the page begins
  drawn = page;
}

/** @param {import("/shared/session.js").Session} session */
function start(session) {
  state.enrolling = false;
  watchHall(session.mall);
  watchIdle();
  draw();
}

/** The first time, and again until the server answers. */
async function begin() {
  try {
    const session = await openSession("kiosk", {keep: true});
    if (session) return start(session);
    state.enrolling = true;
    state.lost = false;
  } catch {
    state.lost = true;
    setTimeout(begin, 3_000);
  }
  draw();
}

onChange(draw);
onLanguage(draw);
await loadWords("/kiosk");
draw();
setInterval(draw, 1_000); // the clock and the count-downs
begin();
