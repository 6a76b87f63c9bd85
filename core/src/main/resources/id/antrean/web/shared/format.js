/** Times and lengths as people here read them: "08.30 WIB", "Selasa, 3 November 2026", "12 menit". */
import {now} from "/shared/clock.js";
import {language, say} from "/shared/words.js";

/** @type {Map<string, Intl.DateTimeFormat>} making one is slow; screens draw every second */
const formats = new Map();

function format(options) {
  const key = language() + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language() === "id" ? "id-ID" : "en-GB", options);
    formats.set(key, made);
  }
  return made;
}

/** @param {string|number} instant @param {string} timeZone */
export function time(instant, timeZone) {
  return format({hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone}).format(new Date(instant));
}

/** With the zone's short name, which only Indonesian has: WIB, WITA, WIT. */
export function timeWithZone(instant, timeZone) {
  return `${time(instant, timeZone)} ${zoneName(timeZone)}`;
}

/** @param {string} timeZone */
export function zoneName(timeZone) {
  const parts = new Intl.DateTimeFormat("id-ID", {timeZone, timeZoneName: "short"}).formatToParts(new Date());
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

/** @param {string|number} instant @param {string} timeZone */
export function date(instant, timeZone) {
  return format({weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone}).format(new Date(instant));
}

/** When, seen from now: the time alone on the same day, else with the day. @param {string} instant @param {string} timeZone */
export function when(instant, timeZone) {
  const day = format({weekday: "long", day: "numeric", month: "long", timeZone}).format(new Date(instant));
  const facts = {day, time: timeWithZone(instant, timeZone)};
  return say(date(instant, timeZone) === date(now(), timeZone) ? "atTime" : "onDay", facts);
}

/** A wait in words, whole minutes. @param {number} ms */
export function minutes(ms) {
  const whole = Math.floor(ms / 60_000);
  if (whole < 1) return say("underAMinute");
  if (whole < 60) return say("minutes", {n: whole});
  return say("hours", {h: Math.floor(whole / 60), m: whole % 60});
}

/** "7:05": a running wait in a column, minutes and seconds. @param {number} ms */
export function stopwatch(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A forecast as whole minutes, low rounded down, high up. @param {{lowMs: number, highMs: number}} forecast */
export function range(forecast) {
  const a = Math.floor(forecast.lowMs / 60_000);
  const b = Math.max(a + 1, Math.ceil(forecast.highMs / 60_000));
  return {a, b};
}

/** @param {number} number */
export function count(number) {
  return new Intl.NumberFormat(language() === "id" ? "id-ID" : "en-GB").format(number);
}
