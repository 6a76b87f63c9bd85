/** A list of the catalogue: its entries to choose from, and the one that is open as a form. */
import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {findingsAt, write} from "/admin/field.js";
import {form} from "/admin/form.js";
import {valueAt} from "/admin/paths.js";
import {LISTS, isOwn} from "/admin/shape.js";
import {change, mayChange, state, tenant} from "/admin/state.js";

/** Which lists a tenant may make longer or shorter. */
const TENANTS = ["services"];

/** @param {string} list */
export function listPage(list) {
  const {at = list, key, fields} = LISTS[list];
  const all = valueAt(state.draft, at) ?? [];
  const wanted = state.wanted.toLowerCase();
  const shown = all
    .map((one, place) => ({one, place}))
    .filter(({one}) => isOwn(list, one))
    .filter(({one}) => `${one[key]} ${title(one)}`.toLowerCase().includes(wanted));
  const open = typeof state.entry === "number" ? all[state.entry] : null;
  return html`<div class="list-and-entry">
    <div>
      ${all.length > 8 ? find() : nothing}
      <ul class="entries">
        ${shown.map(({one, place}) => entry(one[key], title(one), place, `${at}[${place}]`))}
      </ul>
      ${mayAdd(list) ? add(list) : nothing}
    </div>
    ${open
      ? html`<section class="entry-form" aria-label=${title(open)} data-test="entry-form">
          <h3>${title(open) || open[key]} <small>${open[key]}</small></h3>
          ${only(`${at}[${state.entry}]`)} ${form(`${at}[${state.entry}]`, fields)}
          ${mayAdd(list) ? remove(() => drop(list, /** @type {number} */ (state.entry))) : nothing}
        </section>`
      : html`<p class="hint">${say("pickEntry")}</p>`}
  </div>`;
}

const title = (one) => (typeof one.name === "string" ? `${say("counter")} ${one.name}` : named(one.name));
const mayAdd = (list) => mayChange() && (!tenant() || TENANTS.includes(list));

/** What is wrong with the whole entry, not with a field of it. @param {string} path */
function only(path) {
  const found = state.findings.filter((one) => one.pointer === path);
  return found.map((one) => html`<p class="wrong" data-test="finding" data-path=${path}>${one.detail}</p>`);
}

function find() {
  return html`<div class="field">
    <label for="wanted">${say("find")}</label>
    <input
      id="wanted"
      type="text"
      autocomplete="off"
      data-test="wanted"
      .value=${state.wanted}
      @input=${(event) => change({wanted: event.target.value})}
    />
  </div>`;
}

export function entry(key, name, place, path) {
  return html`<li>
    <button
      type="button"
      class="button quiet"
      data-test="entry"
      data-id=${key}
      aria-current=${state.entry === place ? "true" : nothing}
      @click=${() => change({entry: place})}
    >
      ${name || key} ${findingsAt(path).length ? html`<span class="flaws">${say("flaws", {n: findingsAt(path).length})}</span>` : nothing}
    </button>
  </li>`;
}

/** @param {string} list */
function add(list) {
  return html`<form class="add" @submit=${(event) => begin(event, list)}>
    <div class="field">
      <label for="new-key">${say("newKey")}</label>
      <input id="new-key" name="key" required pattern="[a-z0-9][a-z0-9\\-]{0,39}" autocomplete="off" data-test="new-key" aria-describedby="new-key-hint" />
      <p class="hint" id="new-key-hint">${say("hint.key")}</p>
    </div>
    <button class="button" data-test="add">${say("add")}</button>
  </form>`;
}

/** @param {SubmitEvent} event @param {string} list */
function begin(event, list) {
  event.preventDefault();
  const {at = list, make} = LISTS[list];
  const target = /** @type {HTMLFormElement} */ (event.currentTarget);
  const all = valueAt(state.draft, at) ?? [];
  write(at, [...all, make(String(new FormData(target).get("key")))]);
  target.reset();
  change({entry: all.length, wanted: ""});
}

export function remove(run) {
  return html`<button type="button" class="button" data-test="remove" @click=${run}>${say("remove")}</button>`;
}

/** A service that is gone is gone from counters and plans too. @param {string} list @param {number} place */
function drop(list, place) {
  const {at = list} = LISTS[list];
  const all = valueAt(state.draft, at);
  const gone = all[place];
  if (list === "services") {
    for (const counter of state.draft.counters) counter.services = counter.services.filter((one) => one !== gone.service);
    for (const service of all) if (service.then) service.then = service.then.filter((one) => one !== gone.service);
  }
  write(
    at,
    all.filter((one) => one !== gone),
  );
  change({entry: null, findings: []});
}
