/**
 * From a press to a step. One double press is one press. A press while a step is on its way is not lost: one press of
 * another step is kept and carried out afterwards, if it can be done then and the ticket it meant is still here. The page
 * says of any other that it was not done.
 */
import {say} from "/shared/words.js";
import {onChange, state, tell, ticketHere} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

const DOUBLE_MS = 500; // two presses at one place within this are one

let last = {place: "", at: -Infinity};
let running = "";
/** @type {{id: string, ticket: string|null|undefined}|null} ticket: undefined for one that means whoever comes */
let kept = null;
/** what was pressed meanwhile and will not be done */
let missed = "";

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
  if (id === running || id === kept?.id) return;
  if (kept) missed = id;
  else kept = {id, ticket: STEPS[id].can() ? ticketId() : undefined};
}

/** @returns {string|null} */
function ticketId() {
  return ticketHere()?.ticket ?? null;
}

onChange(() => {
  if (state.dialog) last = {place: "", at: -Infinity}; // what is pressed after a dialog is meant anew
  if (state.pending) return;
  running = "";
  if (kept || missed) queueMicrotask(next);
});

/** Does what was kept, if it still means something; then, after all that was done, says what was not. */
function next() {
  if (state.pending) return;
  const one = kept;
  kept = null;
  if (state.said.kind === "stop" || state.stage !== "desk" || state.dialog) missed = ""; // told first
  else if (one && (one.ticket === undefined || one.ticket === ticketId()) && STEPS[one.id].can()) return run(one.id);
  else if (one) missed = one.id;
  const id = missed;
  missed = "";
  if (id) tell("heed", say("notDone", {step: say(`step.${id}`)}));
}
