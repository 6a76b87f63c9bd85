/** Who sits here, and at which counter: from the first link to signing out. */
import {Problem, get, post} from "/shared/api.js";
import {deviceSession, openSession, signIn, signOut, whoAmI} from "/shared/session.js";
import {say} from "/shared/words.js";
import {attend, leave} from "/counter/link.js";
import {change, state, tell, tellNothing} from "/counter/state.js";

const CHECK_MS = 60_000;
const COUNTERS_MS = 5_000; // while choosing: a colleague may be quicker

let checking = 0;

/** From a link, a kept device or a reload: straight to where this browser was. */
export async function begin() {
  try {
    const session = await openSession("counter", {keep: true, renew: false});
    const mall = session?.mall ?? (await get("/malls")).items[0].id;
    state.mall = await get(`/malls/${mall}`);
    if (isPerson(session)) await welcome(session);
    else if (session?.role === "clerk") await askForName();
    else change({stage: "enrol"});
  } catch {
    change({stage: "starting", connection: "lost"});
    setTimeout(begin, 3_000);
  }
}

/** A device may greet, but only a person has a name; and only clerks have counters. */
function isPerson(session) {
  return Boolean(session?.clerk) && session.role === "clerk";
}

/** @param {string} [why] what to tell whoever was signed out */
export async function askForName(why = "") {
  clearInterval(checking);
  leave();
  const {items} = await get(`/malls/${state.mall.id}/staff?roles=clerk`).catch(() => ({items: state.staff}));
  const staff = [...items].sort((one, other) => one.name.localeCompare(other.name, "id", {numeric: true}));
  change({stage: "sign-in", session: null, view: null, dialog: "", pending: "", staff, connection: "live"});
  if (why) tell("heed", why);
  else tellNothing();
}

/** @param {string} clerk @param {string} pin */
export async function signInAs(clerk, pin) {
  if (state.pending) return;
  change({pending: "sign-in"});
  try {
    const session = await signIn({mall: state.mall.id, clerk, pin});
    if (isPerson(session)) await welcome(session);
    else await signOutNow(say("signIn.clerksOnly"));
  } catch (error) {
    tell("stop", error instanceof Problem ? error.detail : say("error.lost"));
  } finally {
    change({pending: ""});
  }
}

/** @param {import("/shared/session.js").Session} session */
async function welcome(session) {
  await Promise.all([refreshServices(), refreshCounters()]);
  const mine = state.counters.find((counter) => counter.clerk?.id === session.clerk && counter.state !== "closed");
  change({session, said: {kind: "", words: ""}});
  clearInterval(checking);
  checking = setInterval(checkWho, CHECK_MS);
  if (mine) attend(mine.id);
  else change({stage: "choose"});
}

/** @param {string} counter */
export async function openCounter(counter) {
  if (state.pending) return;
  change({pending: "open"});
  try {
    const {position} = await post(`/malls/${state.mall.id}/counters/${counter}/open`, {clerk: state.session.clerk});
    tellNothing();
    await attend(counter, position);
  } catch (error) {
    tell("stop", error instanceof Problem ? error.detail : say("error.lost"));
    if (error instanceof Problem && error.status === 401) await askForName(say("signedOut"));
    else await refreshCounters().catch(() => {});
  } finally {
    change({pending: ""});
  }
}

/** Names, outcomes and items: a new catalogue may come into force while a clerk sits here. */
async function refreshServices() {
  const {items} = await get(`/malls/${state.mall.id}/services`);
  change({services: new Map(items.map((one) => [one.id, one]))});
}

export async function refreshCounters() {
  const {items} = await get(`/malls/${state.mall.id}/counters`);
  change({counters: items});
}

/** @param {string} [why] */
export async function signOutNow(why = "") {
  await signOut().catch(() => {});
  await deviceSession().catch(() => null);
  await askForName(why);
}

/** Somebody else may have signed in beside us, or the server ended the session: then nobody acts in our name. */
async function checkWho() {
  const session = await whoAmI().catch(() => undefined);
  if (session === undefined || !state.session) return;
  if (session?.clerk !== state.session.clerk) return askForName(say("signedOut"));
  await refreshServices().catch(() => {}); // the next round will do
}
addEventListener("visibilitychange", () => document.hidden || checkWho());
setInterval(() => state.stage === "choose" && refreshCounters().catch(() => {}), COUNTERS_MS);
