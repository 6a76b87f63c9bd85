/** Agencies and services as a visitor chooses among them. */
import {now} from "/shared/clock.js";
import {date, when} from "/shared/format.js";
import {named, say} from "/shared/words.js";
import {state} from "/kiosk/state.js";

export const PER_PAGE = 8;

/** In the catalogue's order, which is the manager's: what most people come for stands first. */
export function agencies() {
  const found = new Map();
  for (const service of state.services) {
    const agency = found.get(service.agency) ?? {id: service.agency, name: service.agencyName, services: []};
    agency.services.push(service);
    found.set(agency.id, agency);
  }
  return [...found.values()];
}

/** @param {string} agency */
export function servicesOf(agency) {
  return state.services.filter((service) => service.agency === agency);
}

/**
 * Services whose name, or whose agency's, has every word looked for, in either language; by their own name first.
 * @param {string} text
 */
export function found(text) {
  const words = folded(text).split(" ").filter(Boolean);
  const has = (said) => words.every((word) => folded(said).includes(word));
  const own = ({name}) => `${name.id} ${name.en}`;
  const matching = state.services.filter((one) => has(`${own(one)} ${one.agencyName.id} ${one.agencyName.en}`));
  return [...matching.filter((one) => has(own(one))), ...matching.filter((one) => !has(own(one)))];
}

/** Without capitals, accents and what else nobody types: "KTP-el" is found by "ktp el". @param {string} text */
function folded(text) {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

export function chosenService() {
  return state.services.find((service) => service.id === state.service);
}

/** Why no ticket can be taken, in the server's words, and on which day again; "" when it can. */
export function closedWhy(service) {
  return [named(service.closedBecause?.detail), opensLater(service)].filter(Boolean).join(" ");
}

/** The same for a card, which has less room: the day it opens again, else why it is closed. */
export function closedShort(service) {
  return opensLater(service) || named(service.closedBecause?.detail);
}

/** "" for today: then the time is in the server's words. */
function opensLater({closedBecause}) {
  const {timeZone} = state.mall;
  const opensAt = closedBecause?.opensAt;
  if (!opensAt || date(opensAt, timeZone) === date(now(), timeZone)) return "";
  return say("opensAgain", {when: when(opensAt, timeZone)});
}

/** What closes the whole mall, said once; "" while any service is open or closed for a reason of its own. */
export function mallClosedWhy() {
  const reasons = new Set(state.services.map(({closedBecause}) => named(closedBecause?.detail)));
  return reasons.size === 1 ? [...reasons][0] : "";
}

/** One reason for the whole agency; "" while any of its services is open. */
export function agencyClosedWhy(agency) {
  const reasons = new Set(agency.services.map(closedShort));
  if (reasons.has("")) return "";
  if (reasons.size === 1) return [...reasons][0];
  const opens = agency.services.map(({closedBecause}) => closedBecause.opensAt).filter(Boolean);
  const first = opens.sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  return first ? say("allClosedUntil", {when: when(first, state.mall.timeZone)}) : say("allClosed");
}

/** @param {string} id */
export function zone(id) {
  return state.mall.zones.find((one) => one.zone === id);
}
