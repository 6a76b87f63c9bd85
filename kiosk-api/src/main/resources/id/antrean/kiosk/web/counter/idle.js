/** Nobody at the PC for a quarter of an hour: signs out, so that the next one does not act in this clerk's name. */
import {say} from "/shared/words.js";
import {signOutNow} from "/counter/clerk.js";
import {change, state} from "/counter/state.js";

const IDLE_MS = 15 * 60_000;
const ASK_MS = 60_000;

let touchedAt = performance.now();

export function watchIdle() {
  for (const sign of ["pointerdown", "pointermove", "keydown"]) {
    addEventListener(sign, () => state.idleUntil || (touchedAt = performance.now()), {capture: true, passive: true});
  }
  setInterval(check, 1_000);
}

/** "Yes, I am still here." */
export function stay() {
  touchedAt = performance.now();
  change({idleUntil: 0, dialog: ""});
}

export function secondsLeft() {
  return Math.max(0, Math.ceil((state.idleUntil - performance.now()) / 1000));
}

function check() {
  const now = performance.now();
  if (!state.session) {
    touchedAt = now;
  } else if (state.idleUntil && now >= state.idleUntil) {
    change({idleUntil: 0, dialog: ""});
    signOutNow(say("idle.signedOut"));
  } else if (!state.idleUntil && now - touchedAt >= IDLE_MS - ASK_MS) {
    change({idleUntil: now + ASK_MS, dialog: "idle"});
  }
}
