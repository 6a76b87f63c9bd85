/** Lengths of time and shares as a manager reads them: "4,5 menit", "87 %"; a dash where there is no figure. */
import {language, say} from "/shared/words.js";

export const NONE = "–";

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

function number(options) {
  const key = language() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language() === "id" ? "id-ID" : "en-GB", options));
  return /** @type {Intl.NumberFormat} */ (formats.get(key));
}

/** "4,5": minutes to one decimal, for a column whose head names the unit. @param {number|null} ms */
export function inMinutes(ms) {
  return ms === null ? NONE : number({minimumFractionDigits: 1, maximumFractionDigits: 1}).format(ms / 60_000);
}

/** "4,5 menit". @param {number|null} ms */
export function minutesLong(ms) {
  return ms === null ? NONE : `${inMinutes(ms)} ${say("minutesUnit")}`;
}

/** @param {number|null} share of one */
export function percent(share) {
  return share === null ? NONE : number({style: "percent", maximumFractionDigits: 0}).format(share);
}
