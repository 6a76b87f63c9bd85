/**
 * What a clerk can do, one entry each: when it can be done, its key, and what is sent. Buttons, keys and help are all
 * drawn from this table. Whether a step is allowed is decided by the server; the page only hides what it knows is idle.
 */
import {Problem, post} from "/shared/api.js";
import {wallUntil} from "/shared/clock.js";
import {named, say} from "/shared/words.js";
import {askForName, signOutNow} from "/counter/clerk.js";
import {counterPath, refresh, wordsFor} from "/counter/link.js";
import {change, state, tell, tellNothing, ticketHere} from "/counter/state.js";

const counter = () => state.view.counter;
const isFree = () => counter().state === "open" && !ticketHere();
/** Nobody is here, or only visitors beside whom one more may be served. */
const hasRoom = () => isFree() || (isServing() && counter().beside.every(isServed) && roomBeside() > 0);
const isServed = (ticket) => ticket.state === "serving";
const isCalled = () => ticketHere()?.state === "called";
const isServing = () => ticketHere()?.state === "serving";
const isAway = ({ticket}) => [...state.view.held, ...state.view.aside].some((away) => away.ticket === ticket);
const opens = (dialog) => () => change({dialog, about: ticketHere()?.ticket ?? ""});

/**
 * @typedef {{icon: string, key?: string, words?: string, can: (ticket?: any) => boolean, run: (more?: any) => unknown}} Step
 * ticket: of steps about another one than who is here; words: its name, `step.…` unless told
 */

/** @type {Record<string, Step>} */
export const STEPS = {
  "call-next": {icon: "call", key: "F2", can: hasRoom, run: () => send("call-next", {})},
  "start": {icon: "check", key: "Alt+Shift+S", can: isCalled, run: () => send("start", aboutTicket())},
  "complete-and-call": {
    icon: "check",
    key: "Shift+F9",
    can: isServing,
    run: () => send("complete", {...aboutTicket(), callNext: true}),
  },
  "resume": {
    icon: "check",
    key: "Alt+Shift+B",
    can: () => counter().state === "paused",
    run: () => send("resume", {}),
  },
  "recall": {icon: "call", key: "F4", can: isCalled, run: () => send("recall", aboutTicket())},
  "set-aside": {icon: "skip", key: "Shift+F8", can: isCalled, run: () => send("set-aside", aboutTicket())},
  "no-show": {icon: "absent", key: "F8", can: isCalled, run: () => send("no-show", aboutTicket())},
  "complete": {icon: "check", key: "F9", can: isServing, run: (more) => send("complete", {...aboutTicket(), ...more})},
  "details": {icon: "paper", key: "Alt+Shift+D", can: isServing, run: opens("complete")},
  "hold": {icon: "pause", key: "Alt+Shift+P", can: () => isCalled() || isServing(), run: () => send("hold", aboutTicket())},
  "more": {icon: "people", key: "Alt+Shift+M", can: () => isCalled() || isServing(), run: opens("more")},
  "transfer": {icon: "move", key: "Alt+Shift+T", can: () => isCalled() || isServing(), run: opens("transfer")},
  "confirm": {
    icon: "priority",
    key: "Alt+Shift+V",
    can: () => Boolean(ticketHere()?.provisional),
    run: opens("confirm"),
  },
  "serve": {icon: "people", key: "Alt+Shift+W", can: hasRoom, run: opens("serve")},
  "call-chosen": {icon: "search", key: "Alt+Shift+C", can: isFree, run: opens("call")},
  "undo": {
    icon: "undo",
    key: "Alt+Shift+U",
    can: () => wallUntil(counter().undo?.until ?? null) > 0,
    run: () => send("undo", {ticket: counter().undo.ticket}),
  },
  "pause": {icon: "clock", key: "Alt+Shift+B", can: isFree, run: opens("pause")},
  "close": {icon: "closed", can: () => !ticketHere(), run: opens("close")},
  "revoke": {icon: "closed", words: "do.revoke", can: () => Boolean(ticketHere()?.priority), run: opens("revoke")},
  "ended": {icon: "check", words: "do.ended", can: isServing, run: opens("ended")},
  "complete-beside": {
    icon: "check",
    words: "step.complete",
    can: ({ticket}) => [ticketHere(), ...counter().beside].some((here) => here?.ticket === ticket && isServed(here)),
    run: ({ticket}) => send("complete", {ticket}),
  },
  "continue": {
    icon: "check",
    words: "continue",
    can: (ticket) => hasRoom() && isAway(ticket),
    run: ({ticket}) => send("continue", {ticket}),
  },
};

/** How many more the services of those who are here allow; what another service allows, the server says. */
function roomBeside() {
  const here = [ticketHere(), ...counter().beside];
  const least = Math.min(...here.map((ticket) => state.services.get(ticket.service)?.parallel ?? 1));
  return least - here.length;
}

/** The one step that most often comes next; its button never moves. */
export function mainStep() {
  return ["resume", "start", "complete-and-call"].find((id) => STEPS[id].can()) ?? "call-next";
}

/** Runs a step if it can be done now. @param {string} id @param {object} [more] */
export function perform(id, more) {
  if (state.pending || !state.view || !STEPS[id].can()) return;
  STEPS[id].run(more);
}

function aboutTicket() {
  return {ticket: ticketHere().ticket};
}

/** Where steps about one ticket are sent. @param {string} ticket */
export function ticketPath(ticket) {
  return `/malls/${state.mall.id}/tickets/${ticket}`;
}

/**
 * Sends a step, then waits until the page shows it.
 * @param {string} step as in the address @param {object} body @param {string} [path] of the counter unless told
 * @returns {Promise<boolean>} whether it was done
 */
export async function send(step, body, path = counterPath()) {
  change({pending: step});
  try {
    const answer = await post(`${path}/${step}`, body);
    tellNothing();
    if (step === "close") {
      change({dialog: ""});
      await signOutNow(say("closedByYou"));
      return true;
    }
    const nobody = answer === null || (body.callNext && !answer.next);
    if (nobody) tell("", say("nobodyWaiting"));
    await refresh(answer?.position ?? state.view.position).catch(() => {}); // the stream brings it as well
    return true;
  } catch (error) {
    tell("stop", wordsFor(error));
    if (error instanceof Problem && error.status === 401) askForName(say("signedOut"));
    else refresh(0).catch(() => {}); // what happened stands at the server
    return false;
  } finally {
    change({pending: ""});
  }
}

/** "Urungkan panggilan A012": what would be taken back. */
export function undoWords() {
  const {undo} = counter();
  if (!undo || !STEPS.undo.can()) return say("undo");
  return say(`undo.${undo.step.toLowerCase().replace("_", "-")}`, {number: undo.number});
}

/** The name of the service of a ticket. */
export function serviceOf(ticket) {
  return named(ticket.serviceName ?? state.services.get(ticket.service)?.name);
}
