/** Who administers. */
import {get} from "/shared/api.js";
import {persons} from "/shared/person.js";
import {open} from "/admin/catalogue.js";
import {NOTHING_SAID, change, state, tell} from "/admin/state.js";

export const {begin, signInAs, leave} = persons({
  name: "admin",
  may: ["manager", "administrator"],
  notTheirs: "signIn.adminOnly",
  state,
  change,
  tell,
  async find(session) {
    const {items} = await get("/malls");
    change({malls: items, mall: items.find((one) => one.id === session?.mall) ?? items[0]});
  },
  async work(session) {
    change({session, section: session.agency ? "agencies" : "mall", said: NOTHING_SAID});
    await open(state.mall.id);
    change({stage: "catalogue", connection: "live"});
  },
  forgotten: {base: null, draft: null},
});
