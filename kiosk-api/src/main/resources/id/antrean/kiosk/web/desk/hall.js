/** The hall as the server sees it: asked for every few seconds while somebody looks, and after each step of our own. */
import {Problem, get, post} from "/shared/api.js";
import {say} from "/shared/words.js";
import {change, state, tell} from "/desk/state.js";
import {leave} from "/desk/who.js";

const LOOK_MS = 5_000;

let asked = 0;

/** @param {number} [after] a position of ours that must be in the answer */
export async function refresh(after) {
  const turn = ++asked;
  const path = `/malls/${state.mall.id}`;
  const query = after === undefined ? "" : `?after=${after}`;
  const [counters, services, ticket] = await Promise.all([
    get(`${path}/counters${query}`),
    get(`${path}/services${query}`),
    state.ticket ? get(`${path}/tickets/${state.ticket.ticket}${query}`) : null,
  ]);
  if (turn !== asked) return; // overtaken by a later question
  const same = ticket && ticket.ticket === state.ticket?.ticket;
  change({
    counters: counters.items,
    services: services.items,
    seenAt: counters.now,
    connection: "live",
    ...(same ? {ticket} : {}),
  });
}

async function look() {
  if (state.stage !== "hall" || document.hidden || state.pending) return;
  try {
    await refresh();
  } catch (error) {
    if (error instanceof Problem && error.status === 401) await leave(say("signedOut"));
    else change({connection: "lost"});
  }
}

export function watchHall() {
  setInterval(look, LOOK_MS);
  addEventListener("visibilitychange", look);
}

/**
 * Sends a step; a no stands in words beside it.
 * @param {string} place where it was asked for @param {string} path below the mall @param {object} body
 * @returns {Promise<any>} the answer, or null
 */
export async function act(place, path, body) {
  if (state.pending) return null;
  change({pending: place, said: {place: "", kind: "", words: ""}});
  try {
    const answer = await post(`/malls/${state.mall.id}${path}`, body);
    await refresh(answer.position).catch(() => {}); // the next look brings it
    return answer;
  } catch (error) {
    tell(place, "stop", wordsFor(error));
    if (error instanceof Problem && error.status === 401) await leave(say("signedOut"));
    return null;
  } finally {
    change({pending: ""});
  }
}

/** A ticket of today, by the number on its paper. @param {string} typed */
export async function find(typed) {
  const number = typed.trim().toUpperCase().replaceAll(/[\s-]/g, "");
  try {
    const mall = await get(`/malls/${state.mall.id}`); // the day may have turned
    const ticket = await get(`/malls/${mall.id}/tickets/${mall.serviceDate}-${encodeURIComponent(number)}`);
    change({mall, ticket, slip: null, said: {place: "", kind: "", words: ""}});
  } catch (error) {
    const none = error instanceof Problem && [400, 404].includes(error.status);
    tell("find", none ? "heed" : "stop", none ? say("find.none", {number}) : wordsFor(error));
  }
}

/** @param {unknown} error */
function wordsFor(error) {
  if (error instanceof Problem) return error.detail || say("error.unexpected");
  return say("error.lost");
}
