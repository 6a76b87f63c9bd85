/** The catalogue to and from the server: read with its version, previewed, published, looked back at. */
import {Problem, get, post, request} from "/shared/api.js";
import {say} from "/shared/words.js";
import {NOTHING_SAID, change, isChanged, mayChange, state, tell} from "/admin/state.js";
import {sectionOf} from "/admin/shape.js";

const path = () => `/malls/${state.mall.id}`;

/** @param {string} id of the mall */
export async function open(id) {
  const [mall, read, scheduled] = await Promise.all([
    get(`/malls/${id}`),
    get(`/malls/${id}/catalogue`),
    get(`/malls/${id}/catalogue/scheduled`),
  ]);
  change({
    mall,
    scheduled,
    base: read.catalogue,
    draft: structuredClone(read.catalogue),
    version: read.version,
    findings: [],
    entry: null,
    preview: null,
    changes: [],
    moreChanges: null,
    dialog: "",
  });
}

/** Drops what was not published. */
export function discard() {
  change({draft: structuredClone(state.base), findings: [], entry: null, said: NOTHING_SAID});
}

/** Asks what publishing would do; what is wrong stands at its fields instead. @param {string} [yaml] a file to import */
export async function review(yaml) {
  if (!yaml && !isChanged()) return tell("bar", "heed", say("nothingChanged"));
  await sending("bar", async () => {
    const preview = await request("POST", `${path()}/catalogue/preview`, {
      body: yaml ?? state.draft,
      headers: yaml ? {"Content-Type": "application/yaml"} : {},
    });
    if (yaml) change({draft: preview.catalogue});
    change({preview, findings: [], dialog: "publish", said: NOTHING_SAID});
  });
}

/** What an older version would change now: reviewed like any other change, and published as a new one. @param {number} version */
export async function restore(version) {
  let older = null;
  await sending("bar", async () => (older = (await get(`${path()}/catalogue?version=${version}`)).catalogue));
  if (older) change({draft: older});
  if (older) await review();
}

/** Puts the days of a table, ICS or CSV, among the special days. @param {string} table */
export async function addHolidays(table) {
  await sending("holidays", async () => {
    const {items} = await request("POST", `${path()}/catalogue/special-days`, {
      body: table,
      headers: {"Content-Type": table.startsWith("BEGIN:VCALENDAR") ? "text/calendar" : "text/csv"},
    });
    state.draft.specialDays ??= {};
    for (const {date, ...day} of items) state.draft.specialDays[date] = day;
    tell("holidays", "done", say("holidays.added", {n: items.length}));
  });
}

/** Publishes what was previewed; the version that was read goes with it. */
export async function publish() {
  await sending("dialog", async () => {
    const answer = await request("PUT", `${path()}/catalogue`, {
      body: state.draft,
      headers: {"If-Match": `"${state.version}"`},
    });
    const {section, entry} = state;
    await open(state.mall.id);
    change({section, entry});
    tell("bar", "done", say("published", {version: answer.version}));
  });
}

/** Opens a mall for some days from this one, and goes there. @param {{mall: string}} wanted */
export async function openPopUp(wanted) {
  await sending("dialog", async () => {
    const {position} = await post(`${path()}/pop-ups`, wanted);
    await get(`/malls/${wanted.mall}?after=${position}`);
    change({malls: (await get("/malls")).items});
    await open(wanted.mall);
    tell("bar", "done", say("popUp.opened", {version: state.version}));
  });
}

/** Leaves what was previewed to take effect at a time of the mall. @param {string} time such as "2026-12-01T08:00" */
export async function schedule(time) {
  await sending("dialog", async () => {
    const at = instantIn(time, state.mall.timeZone);
    await request("PUT", `${path()}/catalogue/scheduled?at=${encodeURIComponent(at)}`, {
      body: state.draft,
      headers: {"If-Match": `"${state.version}"`},
    });
    await open(state.mall.id);
    tell("bar", "done", say("scheduled.done"));
  });
}

export async function withdraw() {
  await sending("bar", async () => {
    await request("DELETE", `${path()}/catalogue/scheduled`, {});
    change({scheduled: null});
  });
}

/** When a time of day in a zone is. @param {string} time without a zone @param {string} timeZone */
function instantIn(time, timeZone) {
  const asUtc = Date.parse(`${time}:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", {dateStyle: "short", timeStyle: "medium", timeZone}).format(asUtc);
  const offset = Date.parse(`${shown.replace(" ", "T")}Z`) - asUtc;
  return new Date(asUtc - offset).toISOString();
}

/** What others have changed in the meantime, by way of the history. */
export async function reload() {
  const dropped = isChanged();
  await open(state.mall.id);
  change({section: "history"});
  await history();
  if (dropped) tell("bar", "heed", say("reloaded"));
}

/** @param {string|null} [before] the version before which to go on */
export async function history(before = null) {
  await sending("bar", async () => {
    const answer = await get(`${path()}/changes${before ? `?before=${before}` : ""}`);
    change({changes: before ? [...state.changes, ...answer.items] : answer.items, moreChanges: answer.next});
  });
}

/** @param {string} place @param {() => Promise<unknown>} step */
async function sending(place, step) {
  if (state.pending) return;
  change({pending: place});
  try {
    await step();
  } catch (error) {
    if (error instanceof Problem && error.errors.length && place !== "bar" && state.dialog !== "publish") {
      tell(place, "stop", error.errors.map((one) => `${one.pointer}: ${one.detail}`).join("; "));
    } else if (error instanceof Problem && error.code === "bad-catalogue" && error.errors.length) show(error.errors);
    else if (error instanceof Problem && error.code === "catalogue-changed") change({dialog: "overtaken"});
    else if (error instanceof Problem && error.status === 401) tell(place, "stop", say("sessionEnded"));
    else tell(place, "stop", error instanceof Problem ? error.detail || say("error.unexpected") : say("error.lost"));
  } finally {
    change({pending: ""});
  }
}

/** The page goes to the first field at fault. @param {import("/admin/state.js").Finding[]} findings */
function show(findings) {
  change({findings, dialog: "", preview: null});
  goTo(findings[0].pointer);
  tell("bar", "stop", say("findings", {n: findings.length}));
  const first = document.querySelector("[aria-invalid]");
  if (first instanceof HTMLElement) first.focus();
}

/** @param {string} pointer */
export function goTo(pointer) {
  const {section, entry} = sectionOf(pointer);
  if (section) change({section, entry});
}

export {mayChange};
