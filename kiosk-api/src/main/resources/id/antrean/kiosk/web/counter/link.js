/** The counter as the server sees it: pushed by its stream, asked for after each step of our own. */
import {Problem, get} from "/shared/api.js";
import {syncClock} from "/shared/clock.js";
import {follow} from "/shared/live.js";
import {named, say} from "/shared/words.js";
import {askForName, signOutNow} from "/counter/clerk.js";
import {change, state, tellNothing} from "/counter/state.js";

let path = "";
let stream = null;

/**
 * Sits down at a counter that this clerk has opened.
 * @param {string} counter
 * @param {number} opened position of the opening: what was so before it would look like a counter that others have closed
 */
export async function attend(counter, opened = 0) {
  leave();
  path = `/malls/${state.mall.id}/counters/${counter}`;
  change({view: null});
  await refresh(opened);
  change({stage: "desk"});
  stream = follow(`/api/v1${path}/events`, {counter: take}, {onState});
}

export function leave() {
  stream?.close();
  stream = null;
  path = "";
}

/** Where this counter's steps are sent. */
export function counterPath() {
  return path;
}

/** The counter with everything up to a position of ours in it. @param {number} position */
export async function refresh(position) {
  if (path) take(await get(`${path}?after=${position}`));
}

function onState(connection) {
  if (connection === "signed-out") askForName(say("signedOut"));
  else change({connection});
}

/** Takes a newer view; an older one, overtaken on its way, is dropped. */
function take(view) {
  syncClock(view);
  if (state.view && (view.position < state.view.position || view.counter.id !== state.view.counter.id)) return;
  const before = state.view?.counter;
  change({view, announced: announcement(before, view.counter) ?? state.announced});
  if (!state.said.kind && view.waiting) tellNothing(); // "no one is waiting" is no longer so
  const gone = view.counter.state === "closed" || view.counter.clerk?.id !== state.session?.clerk;
  if (state.stage === "desk" && gone && state.pending !== "close") signOutNow(say("closedByOthers"));
}

/** What a clerk who cannot see the screen must hear. */
function announcement(before, now) {
  const ticket = now.ticket;
  if (!before || (ticket?.ticket === before.ticket?.ticket && ticket?.state === before.ticket?.state)) return null;
  if (!ticket) return say("announce.free");
  return say(`announce.${ticket.state}`, {number: ticket.number, service: named(ticket.serviceName)});
}

/** Words for whatever went wrong. @param {unknown} error */
export function wordsFor(error) {
  if (error instanceof Problem) return error.detail || say("error.unexpected");
  return say("error.lost");
}
