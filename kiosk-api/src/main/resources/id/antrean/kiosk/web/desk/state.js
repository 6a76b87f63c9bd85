/** What the desk knows, in one place. Change it only through {@link change}, which draws the page again. */

/**
 * @typedef {"starting"|"enrol"|"sign-in"|"hall"} Stage
 * @typedef {{place: string, kind: "heed"|"stop"|"", words: string}} Said what is told, beside what was done
 */

export const NOTHING_SAID = /** @type {Said} */ ({place: "", kind: "", words: ""});

export const state = {
  stage: /** @type {Stage} */ ("starting"),
  session: /** @type {import("/shared/session.js").Session|null} */ (null),
  mall: /** @type {any} */ (null),
  staff: /** @type {any[]} */ ([]),
  counters: /** @type {any[]} */ ([]),
  services: /** @type {any[]} */ ([]),
  /** mall time of `services`, from which their waits grow */
  seenAt: /** @type {string|null} */ (null),
  connection: /** @type {"live"|"lost"} */ ("live"),
  /** what is on its way; all else waits */
  pending: "",
  said: NOTHING_SAID,

  /** the ticket that was found or issued, as the server last said */
  ticket: /** @type {any} */ (null),
  /** its paper, when there is one to print: {number, trackUrl} */
  slip: /** @type {any} */ (null),

  dialog: "",
  /** the counter or service that the dialog is about */
  about: "",
  wanted: "",
};

const listeners = new Set();

/** @param {Partial<typeof state>} news */
export function change(news) {
  Object.assign(state, news);
  listeners.forEach((listener) => listener());
}

/** @param {() => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}

/** @param {string} place beside what @param {Said["kind"]} kind @param {string} words */
export function tell(place, kind, words) {
  change({said: {place, kind, words}});
}

/** Opens a dialog, with nothing said and nothing looked for. @param {string} dialog @param {string} [about] */
export function open(dialog, about = "") {
  change({dialog, about, wanted: "", said: NOTHING_SAID});
}

export function dismiss() {
  change({dialog: "", about: "", said: NOTHING_SAID});
}

export const counterOf = (id) => state.counters.find((one) => one.id === id);
export const serviceOf = (id) => state.services.find((one) => one.id === id);
