/** What the kiosk knows, in one place. Change it only through {@link change}, which draws the page again. */

/**
 * @typedef {"agencies"|"services"|"service"|"ticket"} Page
 * @typedef {{key: string, body: object}} Intent one wish for a ticket: repeated with its key, it is one ticket
 */

export const state = {
  enrolling: false,
  /** the mall and its services, as the server last said; null until it did */
  mall: /** @type {any} */ (null),
  services: /** @type {any[]} */ ([]),
  /** true while the server does not answer */
  lost: false,

  // The visit: wiped by startOver.
  page: /** @type {Page} */ ("agencies"),
  search: "",
  agencyPage: 0,
  servicePage: 0,
  agency: "",
  service: "",
  priority: "",
  taking: false,
  intent: /** @type {Intent|null} */ (null),
  refusal: "",
  ticket: /** @type {any} */ (null),
  ticketUntil: 0,
  speaking: false,
  idleUntil: 0,
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
