/**
 * From a press to a step. One double press is one press. A press while a step is on its way is not lost: one press of
 * another step is kept and carried out afterwards, if it can be done then and the ticket it meant is still there. The page
 * says of all others that they were not done, also after a step that failed and once a dialog has gone.
 */
import {say} from "/shared/words.js";
import {onChange, state, tell, ticketHere} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

const DOUBLE_MS = 500; // two presses at one place within this are one

/**
 * @typedef {{id: string, ticket?: any, name: string}} Press ticket: for a step about another one than who is here
 * @typedef {Press & {here: string|null|undefined}} Kept here: the ticket it meant; undefined if it means whoever comes
 */

let last = {place: "", at: -Infinity};
let running = "";
/** @type {Kept|null} */
let kept = null;
/** @type {Set<string>} what was pressed meanwhile and will not be done, in words */
const missed = new Set();

/**
 * @param {string} id the step
 * @param {{ticket?: any, place?: string}} [how] place: where it was pressed: what a button does may change under the finger
 */
export function press(id, {ticket, place = ""} = {}) {
  const one = {id, ticket, name: [id, ticket?.ticket].join(" ")};
  const at = performance.now();
  const double = (place || one.name) === last.place && at - last.at < DOUBLE_MS;
  last = {place: place || one.name, at};
  if (double || !state.view) return;
  if (state.pending) keep(one);
  else if (STEPS[id].can(ticket)) run(one);
}

/** @param {Press} one */
function run({id, ticket, name}) {
  running = name;
  STEPS[id].run(ticket);
}

/** The first of those pressed meanwhile; never the one on its way. @param {Press} one */
function keep(one) {
  if (one.name === running || one.name === kept?.name) return;
  if (kept) missed.add(wordsOf(one));
  else kept = {...one, here: !one.ticket && STEPS[one.id].can() ? ticketId() : undefined};
}

/** @param {Kept} one */
function stillMeansSomething({id, ticket, here}) {
  return (here === undefined || here === ticketId()) && STEPS[id].can(ticket);
}

/** @returns {string|null} */
function ticketId() {
  return ticketHere()?.ticket ?? null;
}

/** "Panggil ulang", "Lanjutkan A012". @param {Press} one */
function wordsOf({id, ticket}) {
  const words = say(STEPS[id].words ?? `step.${id}`);
  return ticket ? `${words} ${ticket.number}` : words;
}

onChange(() => {
  if (state.dialog) last = {place: "", at: -Infinity}; // what is pressed after a dialog is meant anew
  if (state.pending) return;
  running = "";
  if (kept || missed.size) queueMicrotask(next);
});

/** Does what was kept, if it still means something; then, after all that was done, says what was not. */
function next() {
  if (state.pending) return;
  const one = kept;
  kept = null;
  if (state.stage !== "desk") return missed.clear(); // signed out, and told why
  const failed = state.said.kind === "stop";
  if (one && !failed && !state.dialog && stillMeansSomething(one)) return run(one);
  if (one) missed.add(wordsOf(one));
  if (!missed.size || state.dialog) return; // under a dialog nobody would see or hear it
  const words = say("notDone", {step: [...missed].join(", ")});
  missed.clear();
  if (failed) tell("stop", `${state.said.words} ${words}`);
  else tell("heed", words);
}
