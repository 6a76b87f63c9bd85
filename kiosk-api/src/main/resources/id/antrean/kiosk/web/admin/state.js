/** What the administration page knows, in one place. Change it only through {@link change}, which draws the page again. */

/**
 * @typedef {"starting"|"enrol"|"sign-in"|"catalogue"} Stage
 * @typedef {{place: string, kind: "heed"|"stop"|"done"|"", words: string}} Said what is told, beside what was done
 * @typedef {{pointer: string, detail: string}} Finding what the server found wrong, by the field's path
 */

export const NOTHING_SAID = /** @type {Said} */ ({place: "", kind: "", words: ""});

export const state = {
  stage: /** @type {Stage} */ ("starting"),
  session: /** @type {import("/shared/session.js").Session|null} */ (null),
  malls: /** @type {any[]} */ ([]),
  mall: /** @type {any} */ (null),
  staff: /** @type {any[]} */ ([]),
  connection: /** @type {"live"|"lost"} */ ("live"),
  pending: "",
  said: NOTHING_SAID,

  /** the catalogue as it was read, and its version: what a change is based on */
  base: /** @type {any} */ (null),
  version: 0,
  /** the catalogue as it would be published */
  draft: /** @type {any} */ (null),
  findings: /** @type {Finding[]} */ ([]),

  /** a catalogue that is to take effect later: {effectiveAt, who, refused}, or null */
  scheduled: /** @type {any} */ (null),

  section: "mall",
  /** which entry of the section's list is open: a place in the list, or a date */
  entry: /** @type {string|number|null} */ (null),
  wanted: "",

  /** what the server says a publication would do */
  preview: /** @type {any} */ (null),
  changes: /** @type {any[]} */ ([]),
  moreChanges: /** @type {string|null} */ (null),

  people: {members: /** @type {any[]} */ ([]), tokens: /** @type {any[]} */ ([]), changes: /** @type {any[]} */ ([])},
  /** whose form is open; empty for a new one's */
  person: "",
  /** a PIN or a token, told once: {kind, of, secret} */
  secret: /** @type {any} */ (null),

  dialog: "",
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

/** @param {string} place @param {Said["kind"]} kind @param {string} words */
export function tell(place, kind, words) {
  change({said: {place, kind, words}});
}

export function dismiss() {
  change({dialog: "", preview: null, secret: null, said: NOTHING_SAID});
}

/** Whether anything of the draft is not published yet. */
export function isChanged() {
  return JSON.stringify(state.draft) !== JSON.stringify(state.base);
}

/** The agency of a tenant's administrator; null for who administers the whole mall. */
export const tenant = () => state.session?.agency ?? null;

/** Managers look; administrators change. */
export const mayChange = () => state.session?.role === "administrator";
