/** Staff and tokens: who there is, with the role; adding, changing, taking away; and who did it. */
import {html, nothing} from "/shared/lit.js";
import {date, timeWithZone} from "/shared/format.js";
import {named, say} from "/shared/words.js";
import {createToken, putMember, remove, resetPin} from "/admin/people.js";
import {change, mayChange, state, tenant} from "/admin/state.js";
import {said} from "/admin/pages/said.js";

const PERSONS = ["clerk", "supervisor", "manager", "administrator"];
const TOKENS = ["kiosk", "display", ...PERSONS];

export function peoplePage() {
  const {members, tokens, changes} = state.people;
  const chosen = members.find((one) => one.id === state.person);
  return html`${said("people")}
    <h3>${say("people.staff")}</h3>
    ${table("members", ["field.name", "key", "people.role", "field.agency"], members.map(member))}
    ${mayChange() ? memberForm(chosen) : nothing}
    <h3>${say("people.tokens")}</h3>
    ${table("tokens", ["field.name", "key", "people.role", "field.agency", "people.used"], tokens.map(token))}
    ${mayChange() ? tokenForm() : nothing}
    <h3>${say("people.changes")}</h3>
    ${table("access-changes", ["people.when", "people.who", "key", "differences.before", "differences.after"], changes.map(noted))}`;
}

function table(id, heads, rows) {
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${say(`people.${id}`)}>
    <table class="differences" data-test=${id}>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

const agencyName = (id) => (id ? named(state.draft.agencies.find((one) => one.agency === id)?.name) || id : say("people.all"));

function button(action, id, name, run) {
  return html`<button
    type="button"
    class="button"
    data-test=${action}
    data-id=${id}
    aria-label="${say(`people.${action}`)} ${name}"
    @click=${run}
  >
    ${say(`people.${action}`)}
  </button>`;
}

function member(one) {
  return html`<tr data-test="member" data-id=${one.id}>
    <th scope="row">${one.name}</th>
    <td>${one.id}</td>
    <td>${say(`role.${one.role}`)}</td>
    <td>${agencyName(one.agency)}</td>
    <td>
      ${mayChange()
        ? html`${button("change", one.id, one.name, () => change({person: one.id}))}
          ${button("reset", one.id, one.name, () => resetPin(one.id))}
          ${button("remove", one.id, one.name, () => remove(`staff/${encodeURIComponent(one.id)}`, one.name))}`
        : nothing}
    </td>
  </tr>`;
}

function token(one) {
  const {timeZone} = state.mall;
  return html`<tr data-test="token" data-id=${one.id}>
    <th scope="row">${one.name}</th>
    <td>${one.id}</td>
    <td>${say(`role.${one.role}`)}</td>
    <td>${agencyName(one.agency)}</td>
    <td>${one.lastUsedAt ? date(one.lastUsedAt, timeZone) : "–"}</td>
    <td>
      ${one.revokedAt
        ? say("people.revoked")
        : mayChange()
          ? button("revoke", one.id, one.name, () => remove(`tokens/${one.id}`, one.name))
          : nothing}
    </td>
  </tr>`;
}

function noted(one) {
  const {timeZone} = state.mall;
  const role = (key) => (key ? say(`role.${key}`) : "–");
  return html`<tr data-test="access-change">
    <td>${date(one.at, timeZone)}, ${timeWithZone(one.at, timeZone)}</td>
    <td>${one.who}</td>
    <th scope="row">${say(`people.${one.kind}`)} ${one.subject}</th>
    <td>${role(one.before)}</td>
    <td>${role(one.after)}</td>
    <td></td>
  </tr>`;
}

/** @param {any} chosen one who is there, or nobody: then a new one */
function memberForm(chosen) {
  const submit = (event) => {
    const form = answersOf(event);
    const id = chosen?.id ?? String(form.get("id"));
    putMember(id, {name: form.get("name"), role: form.get("role"), agency: form.get("agency") || null});
    change({person: ""});
  };
  return html`<form class="people-form" data-test="member-form" @submit=${submit}>
    <h4>${say(chosen ? "people.changeOne" : "people.addOne", {name: chosen?.name ?? ""})}</h4>
    ${chosen ? nothing : field("member-id", "id", "key", {pattern: "[a-z0-9][a-z0-9\\-]{0,39}"})}
    ${field("member-name", "name", "field.name", {value: chosen?.name})} ${roles("member-role", PERSONS, chosen?.role ?? "clerk")}
    ${agencies("member-agency", chosen?.agency)}
    <button class="button primary" data-test="put-member">${say(chosen ? "people.save" : "add")}</button>
    ${chosen ? html`<button type="button" class="button" @click=${() => change({person: ""})}>${say("cancel")}</button>` : nothing}
  </form>`;
}

function tokenForm() {
  const submit = (event) => {
    const form = answersOf(event);
    createToken({name: form.get("name"), role: form.get("role"), agency: form.get("agency") || null});
    event.currentTarget.reset();
  };
  return html`<form class="people-form" data-test="token-form" @submit=${submit}>
    <h4>${say("people.addToken")}</h4>
    ${field("token-name", "name", "people.tokenName", {})} ${roles("token-role", TOKENS, "kiosk")} ${agencies("token-agency")}
    <button class="button primary" data-test="create-token">${say("add")}</button>
  </form>`;
}

function field(id, name, label, {value = "", pattern = ".*"}) {
  return html`<div class="field">
    <label for=${id}>${say(label)}</label>
    <input id=${id} name=${name} required maxlength="80" pattern=${pattern} autocomplete="off" data-test=${id} .value=${value} />
  </div>`;
}

function roles(id, keys, chosen) {
  return html`<div class="field">
    <label for=${id}>${say("people.role")}</label>
    <select id=${id} name="role" data-test=${id}>
      ${keys.map((key) => html`<option value=${key} .selected=${key === chosen}>${say(`role.${key}`)}</option>`)}
    </select>
  </div>`;
}

/** A tenant's are its own. */
function agencies(id, chosen = tenant()) {
  const all = state.draft.agencies.filter((one) => !tenant() || one.agency === tenant());
  return html`<div class="field">
    <label for=${id}>${say("field.agency")}</label>
    <select id=${id} name="agency" data-test=${id}>
      ${tenant() ? nothing : html`<option value="">${say("people.all")}</option>`}
      ${all.map((one) => html`<option value=${one.agency} .selected=${one.agency === chosen}>${named(one.name)}</option>`)}
    </select>
  </div>`;
}

/** @param {SubmitEvent} event */
function answersOf(event) {
  event.preventDefault();
  return new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
}
