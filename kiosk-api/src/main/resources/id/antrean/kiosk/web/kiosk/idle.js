/**
 * Nobody there? After a minute without a touch the kiosk asks, counts down half a minute, and starts over. At the home
 * page there is nothing to lose: a changed language or page goes back without a question.
 */
import {language} from "/shared/words.js";
import {change, state} from "/kiosk/state.js";
import {startOver} from "/kiosk/visit.js";

const IDLE_MS = 60_000;
const ASK_MS = 30_000;

let touchedAt = 0;

export function watchIdle() {
  touched();
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, touched, {capture: true, passive: true});
  setInterval(check, 250);
}

function touched() {
  touchedAt = performance.now();
}

/** "Yes, I am." */
export function stay() {
  touched();
  change({idleUntil: 0});
}

function check() {
  const now = performance.now();
  if (state.page === "ticket") {
    if (now >= state.ticketUntil) startOver();
  } else if (state.idleUntil) {
    if (now >= state.idleUntil) startOver();
  } else if (now - touchedAt >= IDLE_MS && !state.taking) {
    if (state.page !== "agencies") change({idleUntil: now + ASK_MS});
    else if (state.agencyPage > 0 || state.search || language() !== "id") startOver();
  }
}

/** Whole seconds until an instant of performance.now(). @param {number} until */
export function secondsUntil(until) {
  return Math.max(0, Math.ceil((until - performance.now()) / 1000));
}
