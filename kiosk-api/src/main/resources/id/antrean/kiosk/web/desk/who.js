/** Who stands at the desk. */
import {get} from "/shared/api.js";
import {persons} from "/shared/person.js";
import {whoAmI} from "/shared/session.js";
import {say} from "/shared/words.js";
import {refresh} from "/desk/hall.js";
import {NOTHING_SAID, change, state, tell} from "/desk/state.js";

const CHECK_MS = 60_000;

export const {begin, signInAs, leave} = persons({
  name: "desk",
  may: ["supervisor", "manager"],
  notTheirs: "signIn.deskOnly",
  state,
  change,
  tell,
  async find(session) {
    const mall = session?.mall ?? (await get("/malls")).items[0].id;
    state.mall = await get(`/malls/${mall}`);
  },
  async work(session) {
    change({session, said: NOTHING_SAID});
    await refresh();
    change({stage: "hall"});
  },
  forgotten: {ticket: null, slip: null, counters: [], services: []},
});

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
