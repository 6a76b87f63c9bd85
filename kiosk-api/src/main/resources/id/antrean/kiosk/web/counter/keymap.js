/**
 * Which key does what: the table of steps says the usual ones; a clerk may choose others, kept in this browser. A key
 * of one's own holds Alt or is a function key that no browser wants, so that no dictation or typing sets a step off.
 */
import {change, state} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

const KEPT = "antrean.keys";
const FREE = /^((Shift\+)?F[2489]|(Ctrl\+)?Alt\+Shift\+[A-Z0-9]|Ctrl\+Alt\+[A-Z0-9])$/;
const NEVER_TOGETHER = ["pause", "resume"]; // a break begins and ends with one key

/** @returns {Record<string, string>} what this browser's clerk has chosen; nothing of it may stop the page */
export function keptKeys() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(KEPT) ?? "{}"));
    return Object.fromEntries(kept.filter(([, key]) => typeof key === "string" && FREE.test(key)));
  } catch {
    return {};
  }
}

/** Steps that have a key. */
export function stepsWithKeys() {
  return Object.keys(STEPS).filter((step) => STEPS[step].key);
}

/** @param {string} step @returns {string} "" for none */
export function keyOf(step) {
  return state.keys[step] ?? STEPS[step].key ?? "";
}

/** @param {string} step such as a screen reader wants to hear of it */
export function ariaKeyOf(step) {
  return keyOf(step).replace("Ctrl", "Control");
}

/** "Alt+Shift+T", as in the table of steps; "" while only Alt and such are held. @param {KeyboardEvent} event */
export function pressed(event) {
  if (["Control", "Alt", "Shift", "Meta"].includes(event.key)) return "";
  const key = event.code.replace(/^(Key|Digit)/, "");
  const byPlace = /^[A-Z0-9]$/.test(key); // no layout moves it, and Alt makes no other letter of it
  const held = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift"].filter(Boolean);
  return [...held, byPlace ? key : event.key].join("+");
}

/**
 * Gives a step a key of the clerk's own.
 * @param {string} step @param {string} key
 * @returns {{why: ""|"unfit"|"taken", by?: string}} why not; by: the step that has it
 */
export function chooseKey(step, key) {
  if (!FREE.test(key)) return {why: "unfit"};
  const together = (other) => NEVER_TOGETHER.includes(step) && NEVER_TOGETHER.includes(other);
  const by = stepsWithKeys().find((other) => other !== step && keyOf(other) === key && !together(other));
  if (by) return {why: "taken", by};
  keep({...state.keys, [step]: key});
  return {why: ""};
}

export function usualKeys() {
  keep({});
}

function keep(keys) {
  const own = Object.fromEntries(Object.entries(keys).filter(([step, key]) => key !== STEPS[step]?.key));
  localStorage.setItem(KEPT, JSON.stringify(own));
  change({keys: own});
}
