/** The keyboard: function keys and Alt+Shift+letter, by place on the keyboard, so that no layout moves them. */
import {keyOf, pressed, stepsWithKeys} from "/counter/keymap.js";
import {press} from "/counter/press.js";
import {change, state} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

export function watchKeys() {
  addEventListener("keydown", onKey);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (state.stage !== "desk" || state.dialog || !state.shortcuts) return;
  const typing = event.target instanceof HTMLElement && event.target.matches("input, select, textarea");
  if (event.key === "?" && !typing) {
    event.preventDefault();
    change({dialog: "help"});
    return;
  }
  const key = pressed(event);
  const steps = stepsWithKeys().filter((step) => keyOf(step) === key);
  if (!steps.length) return;
  event.preventDefault(); // also when it cannot be done now: F4 and F8 mean nothing else here
  if (!event.repeat && state.view) press(steps.find((id) => STEPS[id].can()) ?? steps[0]);
}

/** @param {boolean} on */
export function useShortcuts(on) {
  localStorage.setItem("antrean.shortcuts", on ? "on" : "off");
  change({shortcuts: on});
}
