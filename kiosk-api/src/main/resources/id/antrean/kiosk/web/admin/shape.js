/**
 * What the forms are made of: for each list of the catalogue its key and its fields, for the rest the fields alone.
 * A field of the policy that is not named here is still there, under its own name: see {@link otherFields}.
 */
import {state, tenant} from "/admin/state.js";

const words = (name, more = {}) => ({kind: "words", name, ...more});
const text = (name, more = {}) => ({kind: "text", name, ...more});
const number = (name, min, max, more = {}) => ({kind: "number", name, min, max, ...more});
const flag = (name, more = {}) => ({kind: "flag", name, ...more});
const refer = (name, to, more = {}) => ({kind: "refer", name, to, ...more});
const empty = () => ({id: "", en: ""});

/** Each list: the field that is its entries' key, a new entry, its fields. `mall: true` where only the mall may. */
export const LISTS = {
  zones: {
    key: "zone",
    make: (zone) => ({zone, name: empty(), floor: empty(), graceMinutes: 0}),
    fields: [words("name"), words("floor"), number("graceMinutes", 0, 60)],
  },
  agencies: {
    key: "agency",
    make: (agency) => ({agency, name: empty(), prefix: "", zone: state.draft.zones[0]?.zone ?? ""}),
    fields: [
      words("name"),
      text("prefix", {mall: true, hint: true}),
      refer("zone", "zones", {mall: true}),
      number("quota", 1, 99_999, {optional: true}),
      {kind: "week", name: "week"},
    ],
  },
  services: {
    key: "service",
    make: (service) => ({
      service,
      agency: tenant() ?? state.draft.agencies[0]?.agency ?? "",
      name: empty(),
      minutes: 10,
      documents: [],
      outcomes: [],
      items: [],
    }),
    fields: [
      words("name"),
      refer("agency", "agencies", {mall: true}),
      number("minutes", 1, 480),
      number("quota", 1, 99_999, {optional: true}),
      number("parallel", 1, 5, {optional: true}),
      {kind: "served", name: "counters"},
      {kind: "texts", name: "documents"},
      {kind: "choices", name: "outcomes"},
      {kind: "choices", name: "items"},
      {kind: "services", name: "then"},
      {kind: "week", name: "week"},
    ],
  },
  counters: {
    key: "counter",
    make: (counter) => ({
      counter,
      name: String(1 + Math.max(0, ...state.draft.counters.map((one) => Number(one.name)))),
      zone: state.draft.zones[0]?.zone ?? "",
      services: [],
      priorityFirst: false,
    }),
    fields: [
      text("name", {mall: true, hint: true}),
      refer("zone", "zones", {mall: true}),
      {kind: "services", name: "services"},
      flag("priorityFirst"),
    ],
  },
  priorityClasses: {
    at: "policy.priorityClasses",
    key: "key",
    make: (key) => ({key, name: empty(), creditMinutes: 0, graceMinutes: 0}),
    fields: [words("name"), number("creditMinutes", 0, 120), number("graceMinutes", 0, 60)],
  },
};

export const MALL = [
  words("name"),
  text("timeZone", {hint: true}),
  number("numberDigits", 2, 4),
  {kind: "date", name: "term.first"},
  {kind: "date", name: "term.last"},
  flag("training"),
];

export const POLICY = [
  number("longestWaitMinutes", 1, 480),
  number("creditLimitMinutes", 0, 120),
  {kind: "ordering", name: "ordering"},
  number("absence.graceMinutes", 1, 120),
  number("absence.returnCalls", 1, 50),
  number("absence.returnMinutes", 0, 240),
  number("undoSeconds", 0, 600),
  {kind: "time", name: "dayTurn"},
  {kind: "time", name: "dayEnd"},
  flag("closingNeedsConsent"),
  number("silentMinutes", 5, 240),
  number("visits.keptMinutes", 0, 480),
  number("visits.reservedMinutes", 1, 60),
  number("visits.postponeMinutes", 0, 60),
  number("plausible.promptFactor", 1, 20),
  number("plausible.suspectFactor", 2, 50),
  number("plausible.suspectSeconds", 0, 300),
  {kind: "select", name: "lateTicket", values: ["warn", "ask-staff", "stop"]},
  flag("nextDayStanding"),
  {kind: "weights", name: "clerkWeights"},
];

/** Sections in the order of the page's list; a tenant sees its own, a manager all. */
export function sections() {
  return tenant()
    ? ["agencies", "services", "counters", "people", "file", "history"]
    : [
        ...["mall", "messages", "zones", "agencies", "services", "counters", "week"],
        ...["specialDays", "policy", "priorityClasses", "people", "file", "history"],
      ];
}

/** Numbers and flags of the policy that have no field of their own yet. */
export function otherFields() {
  const known = new Set([...POLICY.map((field) => field.name), "priorityClasses"]);
  return Object.entries(state.draft.policy)
    .filter(([name, value]) => !known.has(name) && ["number", "boolean"].includes(typeof value))
    .map(([name, value]) => (typeof value === "boolean" ? flag(name) : number(name, undefined, undefined)));
}

/** Whether an entry of a list is this caller's to see. @param {string} list @param {any} entry */
export function isOwn(list, entry) {
  const agency = tenant();
  if (!agency) return true;
  const own = state.draft.services.filter((one) => one.agency === agency).map((one) => one.service);
  if (list === "counters") return entry.services.some((service) => own.includes(service));
  return entry.agency === agency;
}

/** Where on the page a path of the catalogue is. @param {string} pointer */
export function sectionOf(pointer) {
  const list = pointer.match(/^(zones|agencies|services|counters|policy\.priorityClasses)\[(\d+)]/);
  if (list) return {section: list[1].replace("policy.", ""), entry: Number(list[2])};
  if (pointer.startsWith("walks")) return {section: "zones", entry: null};
  const day = pointer.match(/^specialDays\.([\d-]+)/);
  if (day) return {section: "specialDays", entry: day[1]};
  const [head] = pointer.split(/[.[]/);
  if (["messages", "week", "specialDays", "policy", ...Object.keys(LISTS)].includes(head)) return {section: head, entry: null};
  return {section: pointer.startsWith("line ") ? "file" : "mall", entry: null};
}
