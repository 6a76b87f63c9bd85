/**
 * From a press to a step. One double press is one press. A press while a step is on its way is not lost: one press of
 * another step is kept and carried out afterwards, if it can be done then and the ticket it meant is still here.
 */
import {onChange, state, ticketHere} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

const DOUBLE_MS = 500; // two presses at one place within this are one

let last = {place: "", at: -Infinity};
let running = "";
/** @type {{id: string, ticket: string|null|undefined}|null} ticket: undefined for one that means whoever comes */
let kept = null;

/** @param {string} id the step @param {string} [place] where it was pressed: what a button does may change under the finger */
export function press(id, place = id) {
  const at = performance.now();
  const double = place === last.place && at - last.at < DOUBLE_MS;
  last = {place, at};
  if (double || !state.view) return;
  if (state.pending) keep(id);
  else if (STEPS[id].can()) run(id);
}

function run(id) {
  running = id;
  STEPS[id].run();
}

/** The first of those pressed meanwhile; never the one on its way. @param {string} id */
function keep(id) {
  if (kept || id === running) return;
  kept = {id, ticket: STEPS[id].can() ? ticketId() : undefined};
}

/** @returns {string|null} */
function ticketId() {
  return ticketHere()?.ticket ?? null;
}

onChange(() => {
  if (state.dialog) last = {place: "", at: -Infinity}; // what is pressed after a dialog is meant anew
  if (state.pending) return;
  running = "";
  if (!kept) return;
  const {id, ticket} = kept;
  kept = null;
  if (state.said.kind === "stop" || state.stage !== "desk" || state.dialog) return; // told first
  if ((ticket === undefined || ticket === ticketId()) && STEPS[id].can()) queueMicrotask(() => state.pending || run(id));
});
