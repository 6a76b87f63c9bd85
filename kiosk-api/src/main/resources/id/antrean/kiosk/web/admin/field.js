/** One field of a form: its label, what is written there, and what the server found wrong with it. */
import {html, live, nothing} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {idOf, setAt, valueAt} from "/admin/paths.js";
import {change, mayChange, state, tenant} from "/admin/state.js";

/** @param {string} path @param {any} value */
export function write(path, value) {
  setAt(state.draft, path, value);
  change({});
}

/** Whether this field is not this caller's to change. @param {{mall?: boolean}} field */
export function isShut(field) {
  return !mayChange() || (Boolean(field.mall) && tenant() !== null);
}

/** @param {string} path */
export function findingsAt(path) {
  return state.findings.filter(
    ({pointer}) => pointer === path || pointer.startsWith(`${path}[`) || pointer.startsWith(`${path}.`),
  );
}

/** @param {string} path */
function wrong(path) {
  const found = findingsAt(path);
  if (!found.length) return nothing;
  return html`<p class="wrong" id="${idOf(path)}-wrong" data-test="finding" data-path=${path}>
    ${found.map((one) => html`<span>${one.detail}</span> `)}
  </p>`;
}

/**
 * @param {string} path in the draft @param {string} label @param {any} field @param {any} how the input's own attributes
 */
export function input(path, label, field, {type = "text", read = String, show = (value) => value ?? "", lang = ""} = {}) {
  const id = idOf(path);
  const hint = field.hint ? say(`hint.${field.name}`) : "";
  const described = [findingsAt(path).length ? `${id}-wrong` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${type}
      lang=${lang || nothing}
      autocomplete="off"
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      data-test="field"
      data-path=${path}
      aria-invalid=${findingsAt(path).length ? "true" : nothing}
      aria-describedby=${described || nothing}
      ?disabled=${isShut(field)}
      .value=${live(String(show(valueAt(state.draft, path))))}
      @change=${(event) => write(path, read(event.target.value))}
    />
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${wrong(path)}
  </div>`;
}

/** A choice of one. @param {string} path @param {string} label @param {any} field @param {[string, string][]} options */
export function select(path, label, field, options, pick = (value) => write(path, value), now = valueAt(state.draft, path)) {
  const id = idOf(path);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      data-test="field"
      data-path=${path}
      aria-invalid=${findingsAt(path).length ? "true" : nothing}
      aria-describedby=${findingsAt(path).length ? `${id}-wrong` : nothing}
      ?disabled=${isShut(field)}
      @change=${(event) => pick(event.target.value)}
    >
      ${options.map(([value, words]) => html`<option value=${value} .selected=${live(value === now)}>${words}</option>`)}
    </select>
    ${wrong(path)}
  </div>`;
}

/** Yes or no. @param {string} path @param {string} label @param {any} field */
export function check(path, label, field) {
  return html`<div class="field">
    <label class="tick"
      ><input
        type="checkbox"
        data-test="field"
        data-path=${path}
        ?disabled=${isShut(field)}
        .checked=${live(valueAt(state.draft, path) === true)}
        @change=${(event) => write(path, event.target.checked)}
      />
      ${label}</label
    >
    ${wrong(path)}
  </div>`;
}

/** Some of many. @param {string} path for what is wrong @param {string} title @param {any} field @param {{key: string, name: string, on: boolean, shut?: boolean}[]} options */
export function several(path, title, field, options, pick) {
  return html`<fieldset class="several" data-test="field" data-path=${path}>
    <legend>${title}</legend>
    <div class="ticks">
      ${options.map(
        (one) => html`<label class="tick" data-id=${one.key}
          ><input
            type="checkbox"
            ?disabled=${isShut(field) || Boolean(one.shut)}
            .checked=${live(one.on)}
            @change=${(event) => pick(one.key, event.target.checked)}
          />
          ${one.name}</label
        >`,
      )}
    </div>
    ${wrong(path)}
  </fieldset>`;
}

/** Both languages of one text. @param {string} path @param {string} label @param {any} field */
export function words(path, label, field) {
  return html`<div class="pair" role="group" aria-label=${label}>
    ${["id", "en"].map((each) => input(`${path}.${each}`, `${label} (${say(`language.${each}`)})`, field, {lang: each}))}
  </div>`;
}

/** A row of entries, with one more and one less. @param {string} path of the list @param {string} title @param {any} field */
export function rows(path, title, field, row, fresh) {
  const list = valueAt(state.draft, path) ?? [];
  const put = (next) => write(path, next);
  return html`<fieldset class="rows" data-test="rows" data-path=${path}>
    <legend>${title}</legend>
    ${list.map(
      (one, at) => html`<div class="row">
        ${row(`${path}[${at}]`, one)}
        ${isShut(field)
          ? nothing
          : html`<button
              type="button"
              class="button"
              data-test="less"
              aria-label=${say("less", {title, n: at + 1})}
              @click=${() => put(list.filter((each, other) => other !== at))}
            >
              ${say("remove")}
            </button>`}
      </div>`,
    )}
    ${isShut(field)
      ? nothing
      : html`<button type="button" class="button" data-test="more" @click=${() => put([...list, fresh()])}>
          ${say("more")}
        </button>`}
    ${list.length ? nothing : wrong(path)}
  </fieldset>`;
}

export {wrong};
