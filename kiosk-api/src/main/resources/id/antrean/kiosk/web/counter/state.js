/** What the counter's page knows, in one place. Change it only through {@link change}, which draws the page again. */

/**
 * @typedef {"starting"|"enrol"|"sign-in"|"choose"|"desk"} Stage
 * @typedef {{kind: "heed"|"stop"|"", words: string}} Said what the page tells the clerk until the next step
 */

const NOTHING_SAID = /** @type {Said} */ ({kind: "", words: ""});

export const state = {
  stage: /** @type {Stage} */ ("starting"),
  /** who is signed in: a person, never a device */
  session: /** @type {import("/shared/session.js").Session|null} */ (null),
  mall: /** @type {any} */ (null),
  /** all services of the mall by id: names, outcomes, items */
  services: /** @type {Map<string, any>} */ (new Map()),
  staff: /** @type {any[]} */ ([]),
  counters: /** @type {any[]} */ ([]),

  /** the counter as the server last said; the server is the truth, the page keeps nothing of its own */
  view: /** @type {any} */ (null),
  connection: /** @type {"live"|"lost"} */ ("live"),
  /** the step that is on its way; all others wait */
  pending: "",
  said: NOTHING_SAID,
  /** read out by a screen reader */
  announced: "",
  dialog: /** @type {""|"complete"|"transfer"|"ticket"|"call"|"more"|"hold"|"note"|"ended"|"serve"|"postpone"|"confirm"|"revoke"|"pause"|"close"|"help"|"settings"|"idle"} */ (""),
  /** the ticket that the dialog is about */
  about: "",
  /** a clerk's note for the visitor here: gone when the day closes */
  note: /** @type {{ticket: string, text: string}} */ ({ticket: "", text: ""}),
  idleUntil: 0,
  /** step → key, where the clerk has chosen another than the usual one (keymap.js) */
  keys: /** @type {Record<string, string>} */ ({}),
  shortcuts: localStorage.getItem("antrean.shortcuts") !== "off",
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

/** @param {Said["kind"]} kind @param {string} words */
export function tell(kind, words) {
  change({said: {kind, words}});
}

export function tellNothing() {
  change({said: NOTHING_SAID});
}

/** A ticket that this counter shows, wherever; undefined once it has gone. @param {string} id */
export function ticketOf(id) {
  const {counter, next, held, aside} = state.view;
  return [counter.ticket, ...counter.beside, ...next, ...held, ...aside].find((ticket) => ticket?.ticket === id);
}

/** The ticket at this counter, or null. */
export function ticketHere() {
  return state.view?.counter.ticket ?? null;
}
