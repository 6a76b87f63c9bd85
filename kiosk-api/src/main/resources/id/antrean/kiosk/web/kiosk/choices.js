/** Agencies and services as a visitor chooses among them. */
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

export function chosenService() {
  return state.services.find((service) => service.id === state.service);
}

/** Why no ticket can be taken, and when again, in the server's words; "" when it can. */
export function closedWhy(service) {
  return named(service.closedBecause?.detail);
}

/** One reason for the whole agency; "" while any of its services is open. */
export function agencyClosedWhy(agency) {
  const reasons = new Set(agency.services.map(closedWhy));
  if (reasons.has("")) return "";
  return reasons.size === 1 ? [...reasons][0] : say("allClosed");
}

/** @param {string} id */
export function zone(id) {
  return state.mall.zones.find((one) => one.zone === id);
}

