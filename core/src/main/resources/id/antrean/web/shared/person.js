/** Who works at a page: by a link, or by name and PIN on a device that is registered. */
import {Problem, get} from "/shared/api.js";
import {deviceSession, openSession, signIn, signOut} from "/shared/session.js";
import {say} from "/shared/words.js";

const AGAIN_MS = 3_000;

/**
 * @typedef {import("/shared/session.js").Session} Session
 * @param {{name: string, may: string[], notTheirs: string, state: any, change: (news: any) => void,
 *   tell: (place: string, kind: any, words: string) => void, find: (session: Session|null) => Promise<unknown>,
 *   work: (session: Session) => Promise<unknown>, forgotten: any}} page
 *   may: roles that work here; notTheirs: key of what all others are told; find: puts the mall into the state;
 *   work: shows the page to who may; forgotten: the state of whoever has left
 */
export function persons({name, may, notTheirs, state, change, tell, find, work, forgotten}) {
  const blank = {session: null, dialog: "", ...forgotten};

  /** From a link, a session that still stands, or a registered device: to the work, or to a name and a PIN. */
  async function begin() {
    try {
      const session = await openSession(name, {keep: true, renew: false});
      await find(session);
      if (session && may.includes(session.role)) await work(session);
      else if (session) await askForName();
      else enrol();
    } catch {
      change({stage: "starting", connection: "lost"});
      setTimeout(begin, AGAIN_MS);
    }
  }

  /** @param {string} [why] */
  async function askForName(why = "") {
    const {items} = await get(`/malls/${state.mall.id}/staff?roles=${may.join(",")}`).catch((error) => {
      if (error instanceof Problem && [401, 403].includes(error.status)) return {items: null};
      throw error;
    });
    if (!items) return enrol(why);
    const staff = [...items].sort((one, other) => one.name.localeCompare(other.name, "id", {numeric: true}));
    change({...blank, stage: "sign-in", staff, connection: "live"});
    tell("sign-in", "heed", why);
  }

  /** @param {string} [why] */
  function enrol(why = "") {
    change({stage: "enrol", session: null});
    tell("sign-in", "heed", why);
  }

  /** @param {string} clerk @param {string} pin */
  async function signInAs(clerk, pin) {
    if (state.pending) return;
    change({pending: "sign-in"});
    try {
      const session = await signIn({mall: state.mall.id, clerk, pin});
      if (may.includes(session.role)) await work(session);
      else await leave(say(notTheirs));
    } catch (error) {
      tell("sign-in", "stop", error instanceof Problem ? error.detail : say("error.lost"));
    } finally {
      change({pending: ""});
    }
  }

  /** Signs out, and asks who is next. @param {string} [why] */
  async function leave(why = "") {
    await signOut().catch(() => {});
    change(blank);
    const device = await deviceSession().catch(() => null);
    if (device) await askForName(why).catch(() => enrol(why));
    else enrol(why);
  }

  return {begin, signInAs, leave};
}
