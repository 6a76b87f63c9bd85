/** Who stands at the desk: by a link, or by name and PIN on a device that is registered. */
import {Problem, get} from "/shared/api.js";
import {deviceSession, openSession, signIn, signOut, whoAmI} from "/shared/session.js";
import {say} from "/shared/words.js";
import {refresh} from "/desk/hall.js";
import {change, state, tell} from "/desk/state.js";

const MAY = ["supervisor", "manager"];
const AGAIN_MS = 3_000;
const CHECK_MS = 60_000;

/** From a link, a session that still stands, or a registered device: to the hall, or to a name and a PIN. */
export async function begin() {
  try {
    const session = await openSession("desk", {keep: true, renew: false});
    const mall = session?.mall ?? (await get("/malls")).items[0].id;
    state.mall = await get(`/malls/${mall}`);
    if (session && MAY.includes(session.role)) await welcome(session);
    else if (session) await askForName();
    else change({stage: "enrol"});
  } catch {
    change({stage: "starting", connection: "lost"});
    setTimeout(begin, AGAIN_MS);
  }
}

/** @param {import("/shared/session.js").Session} session */
async function welcome(session) {
  change({session, said: {place: "", kind: "", words: ""}});
  await refresh();
  change({stage: "hall"});
}

/** @param {string} [why] */
async function askForName(why = "") {
  const {items} = await get(`/malls/${state.mall.id}/staff?roles=${MAY.join(",")}`).catch((error) => {
    if (error instanceof Problem && [401, 403].includes(error.status)) return {items: null};
    throw error;
  });
  if (!items) return enrol(why);
  const staff = [...items].sort((one, other) => one.name.localeCompare(other.name, "id", {numeric: true}));
  change({stage: "sign-in", session: null, staff, connection: "live", dialog: "", ticket: null, slip: null});
  tell("sign-in", "heed", why);
}

/** @param {string} why */
function enrol(why) {
  change({stage: "enrol", session: null});
  tell("sign-in", "heed", why);
}

/** @param {string} clerk @param {string} pin */
export async function signInAs(clerk, pin) {
  if (state.pending) return;
  change({pending: "sign-in"});
  try {
    const session = await signIn({mall: state.mall.id, clerk, pin});
    if (MAY.includes(session.role)) await welcome(session);
    else await leave(say("signIn.deskOnly"));
  } catch (error) {
    tell("sign-in", "stop", error instanceof Problem ? error.detail : say("error.lost"));
  } finally {
    change({pending: ""});
  }
}

/** Signs out, and asks who is next. @param {string} [why] */
export async function leave(why = "") {
  await signOut().catch(() => {});
  change({session: null, dialog: "", ticket: null, slip: null, counters: [], services: []});
  const device = await deviceSession().catch(() => null);
  if (device) await askForName(why).catch(() => enrol(why));
  else enrol(why);
}

/** The session ended or somebody else signed in beside us: nobody acts in a name that is not the own. */
async function checkWho() {
  if (state.stage !== "hall" || state.pending) return;
  const session = await whoAmI().catch(() => undefined);
  if (session === undefined || state.stage !== "hall") return;
  const {role, clerk} = state.session ?? {};
  if (session?.role !== role || session?.clerk !== clerk) await leave(say("signedOut"));
}

export function watchWho() {
  setInterval(checkWho, CHECK_MS);
  addEventListener("visibilitychange", () => document.hidden || checkWho());
}
