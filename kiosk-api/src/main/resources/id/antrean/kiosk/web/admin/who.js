/** Who administers: by a link, or by name and PIN on a device that is registered. */
import {Problem, get} from "/shared/api.js";
import {deviceSession, openSession, signIn, signOut} from "/shared/session.js";
import {say} from "/shared/words.js";
import {open} from "/admin/catalogue.js";
import {change, state, tell} from "/admin/state.js";

const MAY = ["manager", "administrator"];
const AGAIN_MS = 3_000;

/** From a link, a session that still stands, or a registered device: to the catalogue, or to a name and a PIN. */
export async function begin() {
  try {
    const session = await openSession("admin", {keep: true, renew: false});
    const {items} = await get("/malls");
    const mall = items.find((one) => one.id === session?.mall) ?? items[0];
    change({malls: items, mall});
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
  change({session, section: session.agency ? "agencies" : "mall", said: {place: "", kind: "", words: ""}});
  await open(state.mall.id);
  change({stage: "catalogue", connection: "live"});
}

/** @param {string} [why] */
async function askForName(why = "") {
  const {items} = await get(`/malls/${state.mall.id}/staff?roles=${MAY.join(",")}`).catch((error) => {
    if (error instanceof Problem && [401, 403].includes(error.status)) return {items: null};
    throw error;
  });
  if (!items) return change({stage: "enrol", session: null});
  change({stage: "sign-in", session: null, staff: items, connection: "live", dialog: ""});
  tell("sign-in", "heed", why);
}

/** @param {string} clerk @param {string} pin */
export async function signInAs(clerk, pin) {
  if (state.pending) return;
  change({pending: "sign-in"});
  try {
    const session = await signIn({mall: state.mall.id, clerk, pin});
    if (MAY.includes(session.role)) await welcome(session);
    else await leave(say("signIn.adminOnly"));
  } catch (error) {
    tell("sign-in", "stop", error instanceof Problem ? error.detail : say("error.lost"));
  } finally {
    change({pending: ""});
  }
}

/** Signs out, and asks who is next. @param {string} [why] */
export async function leave(why = "") {
  await signOut().catch(() => {});
  change({session: null, dialog: "", base: null, draft: null});
  const device = await deviceSession().catch(() => null);
  if (device) await askForName(why).catch(() => change({stage: "enrol"}));
  else change({stage: "enrol"});
}
