/** What may be asked: of which days, and by what. A day begins in the west last, so today is Jakarta's. */
import {now} from "/shared/clock.js";

export const BY = ["mall", "agency", "service", "day"];
export const PERIODS = ["today", "week", "month", "year"];

const ZONE = "Asia/Jakarta";
const DAY_MS = 86_400_000;

/** @param {number} ms since 1970 */
function date(ms) {
  return new Intl.DateTimeFormat("en-CA", {timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit"}).format(ms);
}

/** "2026-11-24" */
export function today() {
  return date(now());
}

/** @param {string} period @returns {{from: string, to: string}} until today */
export function days(period) {
  const to = today();
  if (period === "week") return {from: date(now() - 6 * DAY_MS), to};
  if (period === "month") return {from: `${to.slice(0, 7)}-01`, to};
  if (period === "year") return {from: `${to.slice(0, 4)}-01-01`, to};
  return {from: to, to};
}
