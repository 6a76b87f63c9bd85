/** What the server says of the mall: asked every few seconds, kept when it does not answer. */
import {get} from "/shared/api.js";
import {change, state} from "/kiosk/state.js";

const SERVICES_EVERY_MS = 5_000;
const MALL_EVERY = 24; // rounds: hours and names change rarely

let id = "";
let asking = null;

/** @param {string|null} mall the device's; null for one that may stand in any: the first */
export async function watchHall(mall) {
  for (let round = 0; ; round++) {
    try {
      id ||= mall ?? (await get("/malls")).items[0].id;
      if (!state.mall || round % MALL_EVERY === 0) state.mall = await get(`/malls/${id}`);
      await askServices();
    } catch {
      change({lost: true});
    }
    await new Promise((resume) => setTimeout(resume, SERVICES_EVERY_MS));
  }
}

/** Asks now, beside the rounds: after a refusal the page should show why. */
export function askServices() {
  asking ??= get(`/malls/${id}/services`)
    .then(({items}) => change({services: items, lost: false}))
    .finally(() => (asking = null));
  return asking;
}

export function mallId() {
  return id;
}
