/** Holidays, joint leave and special openings, by their date; typed, or from a table that somebody else keeps. */
import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {addHolidays} from "/admin/catalogue.js";
import {words, wrong} from "/admin/field.js";
import {hours} from "/admin/hours.js";
import {entry, remove} from "/admin/pages/lists.js";
import {said} from "/admin/pages/said.js";
import {change, mayChange, state} from "/admin/state.js";

export function specialDays() {
  const days = Object.entries(state.draft.specialDays ?? {}).sort();
  const open = typeof state.entry === "string" ? state.draft.specialDays?.[state.entry] : null;
  const path = `specialDays.${state.entry}`;
  return html`<p class="hint">${say("hint.specialDays")}</p>
    ${mayChange() ? table() : nothing}
    <div class="list-and-entry">
      <div>
        <ul class="entries">
          ${days.map(([date, day]) => entry(date, `${date} ${named(day.name)}`, date, `specialDays.${date}`))}
        </ul>
        ${mayChange() ? addDay() : nothing}
      </div>
      ${open
        ? html`<section class="entry-form" aria-label=${state.entry} data-test="entry-form">
            <h3>${state.entry}</h3>
            ${words(`${path}.name`, say("field.name"), {})} ${hours(path, {})} ${wrong(path)}
            ${mayChange() ? remove(dropDay) : nothing}
          </section>`
        : html`<p class="hint">${say("pickEntry")}</p>`}
    </div>`;
}

/** A table that somebody else keeps. */
function table() {
  return html`<div class="field">
    <label for="holidays">${say("holidays.import")}</label>
    <input
      id="holidays"
      type="file"
      accept=".ics,.csv,text/calendar,text/csv"
      aria-describedby="holidays-hint"
      data-test="holidays"
      @change=${async (event) => {
        const file = event.target.files?.[0];
        if (file) await addHolidays(await file.text());
        event.target.value = "";
      }}
    />
    <p class="hint" id="holidays-hint">${say("hint.holidays")}</p>
    ${said("holidays")}
  </div>`;
}

function addDay() {
  return html`<form class="add" @submit=${beginDay}>
    <div class="field">
      <label for="new-date">${say("newDate")}</label>
      <input id="new-date" name="date" type="date" required data-test="new-date" />
    </div>
    <button class="button" data-test="add">${say("add")}</button>
  </form>`;
}

/** @param {SubmitEvent} event */
function beginDay(event) {
  event.preventDefault();
  const date = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("date"));
  state.draft.specialDays ??= {};
  state.draft.specialDays[date] ??= {name: {id: "", en: ""}, kiosk: [], service: []};
  change({entry: date});
}

function dropDay() {
  delete state.draft.specialDays[/** @type {string} */ (state.entry)];
  change({entry: null, findings: []});
}
