/** Hours as people write them: "08:00-11:30, 13:00-15:00"; nothing for closed. */
import {html, nothing} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {input, words} from "/admin/field.js";
import {valueAt} from "/admin/paths.js";
import {state} from "/admin/state.js";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** A dot between hour and minute and a long dash are how many write them. @param {string} typed */
function spans(typed) {
  return typed
    .split(/[,;]/)
    .map((span) => span.trim().replaceAll(/(\d)\.(\d)/g, "$1:$2").replaceAll(/\s*[–—-]\s*/g, "-"))
    .filter(Boolean);
}

const show = (value) => (value ?? []).join(", ");

/** The seven days of a week. @param {string} path `week` or an entry's own @param {any} field */
export function week(path, field) {
  return DAYS.map(
    (day) => html`<div class="hours" role="group" aria-label=${say(`day.${day}`)}>
      <b>${say(`day.${day}`)}</b> ${hours(`${path}.${day}`, field)}
    </div>`,
  );
}

/** The hours of one day. @param {string} path @param {any} field */
export function hours(path, field) {
  const day = valueAt(state.draft, path);
  const broken = (day?.service?.length ?? 0) > 1 || day?.breakName;
  return html`${["kiosk", "service"].map((each) =>
    input(`${path}.${each}`, say(`hours.${each}`), {...field, name: "spans"}, {read: spans, show}),
  )}
  ${broken ? words(`${path}.breakName`, say("field.breakName"), field) : nothing}`;
}
