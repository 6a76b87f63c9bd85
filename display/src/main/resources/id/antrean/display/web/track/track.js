/** A visitor's own ticket on a phone: `/track#<the link's secret>`. The secret goes in a header, never in an address. */
import {render} from "/shared/lit.js";
import {get, Problem} from "/shared/api.js";
import {syncClock} from "/shared/clock.js";
import {markTraining} from "/shared/training.js";
import {follow} from "/shared/live.js";
import {loadWords, say, useLanguage} from "/shared/words.js";
import {untilAnswered} from "/board/feed.js";
import {track} from "/track/view.js";

const BUZZ_MS = [300, 150, 300];

const query = new URLSearchParams(location.search);
const root = /** @type {HTMLElement} */ (document.getElementById("track"));

/**
 * @typedef {{number: string, service: import("/shared/words.js").Name|null, state: string, ahead: number|null,
 *   forecast: {lowMs: number, highMs: number}|null, counter: string|null,
 *   why: import("/shared/words.js").Name|null}} MyTicket
 */
const state = {
  phase: "loading", // no-token, not-valid, shown
  /** @type {MyTicket|null} */ ticket: null,
  lost: false,
};

const actions = {
  language(chosen) {
    useLanguage(chosen);
    draw();
  },
};

function draw() {
  document.title = [state.ticket?.number, state.ticket?.counter && `${say("counter")} ${state.ticket.counter}`]
    .filter(Boolean)
    .concat(say("title"))
    .join(" · ");
  render(track(state, actions), root);
}

/** @param {MyTicket & {now: string}} ticket */
function show(ticket) {
  syncClock(ticket);
  markTraining(ticket);
  const place = ticket.state.toLowerCase().replaceAll("_", "-");
  if (place === "called" && state.ticket?.state === "waiting") buzz();
  state.phase = "shown";
  state.ticket = {...ticket, state: place};
  draw();
}

/** A phone that was touched once may buzz; before that the browser refuses it. */
function buzz() {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(BUZZ_MS);
}

/** The secret, whether the link says `#secret` or `#token=secret`. */
function secret() {
  const fragment = decodeURIComponent(location.hash.slice(1));
  return fragment.startsWith("token=") ? fragment.slice("token=".length) : fragment;
}

/** @param {Record<string, string>} headers */
function first(headers) {
  return get("/tickets/mine", {headers}).catch((problem) => {
    if (problem instanceof Problem && problem.status < 500) return null;
    state.lost = true;
    draw();
    throw problem;
  });
}

async function start() {
  await loadWords("/track");
  actions.language(query.get("lang") ?? (navigator.language.startsWith("en") ? "en" : "id"));
  addEventListener("hashchange", () => location.reload());
  const token = secret();
  if (!token) {
    state.phase = "no-token";
    draw();
    return;
  }
  const headers = {"Ticket-Token": token};
  const ticket = await untilAnswered(() => first(headers));
  state.lost = false;
  if (!ticket) {
    state.phase = "not-valid";
    draw();
    return;
  }
  show(ticket);
  follow("/api/v1/tickets/mine/events", {ticket: show}, {headers, onState: connection});
}

/** @param {"live"|"lost"|"signed-out"} connection */
function connection(connection) {
  state.lost = connection === "lost";
  if (connection === "signed-out") state.phase = "not-valid";
  draw();
}

start();
