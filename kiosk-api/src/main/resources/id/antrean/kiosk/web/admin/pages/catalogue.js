/** The catalogue: its sections on one side, the section that is open beside them, and what is not published below. */
import {html, nothing} from "/shared/lit.js";
import {date, timeWithZone} from "/shared/format.js";
import {named, say} from "/shared/words.js";
import {discard, goTo, history, review, withdraw} from "/admin/catalogue.js";
import {form} from "/admin/form.js";
import {week} from "/admin/hours.js";
import {MALL, POLICY, otherFields, sectionOf, sections} from "/admin/shape.js";
import {people} from "/admin/people.js";
import {change, isChanged, mayChange, state} from "/admin/state.js";
import {filePage} from "/admin/pages/file.js";
import {historyPage} from "/admin/pages/history.js";
import {listPage} from "/admin/pages/lists.js";
import {peoplePage} from "/admin/pages/people.js";
import {said} from "/admin/pages/said.js";
import {mayOpen, popUpButton} from "/admin/pages/pop-up.js";
import {specialDays} from "/admin/pages/special-days.js";
import {rows, words} from "/admin/field.js";

const SECTIONS = {
  mall: () => html`${form("", MALL)} ${mayOpen() ? popUpButton() : nothing}`,
  zones: () => html`${listPage("zones")} ${walks()}`,
  messages: () =>
    html`<p class="hint">${say("hint.messages")}</p>
      ${rows("messages", say("section.messages"), {}, (at) => words(at, say("message"), {}), () => ({id: "", en: ""}))}`,
  week: () => html`<p class="hint">${say("hint.spans")}</p>
    ${week("week", {})}`,
  specialDays,
  policy: () => [form("policy", POLICY), form("policy", otherFields())],
  people: peoplePage,
  file: filePage,
  history: historyPage,
};

export function catalogue() {
  const page = SECTIONS[state.section] ?? (() => listPage(state.section));
  return html`<div class="admin">
    <nav class="sections" aria-label=${say("sections")}>
      <ul>
        ${sections().map(
          (each) => html`<li>
            <button
              type="button"
              class="button quiet"
              data-test="section"
              data-id=${each}
              aria-current=${each === state.section ? "page" : nothing}
              @click=${() => choose(each)}
            >
              ${say(`section.${each}`)} ${flaws(each)}
            </button>
          </li>`,
        )}
      </ul>
    </nav>
    <main class="section">
      ${state.mall.training ? html`<p class="note heed">${say("training")}</p>` : nothing}
      ${waiting()}
      <h2 tabindex="-1">${say(`section.${state.section}`)}</h2>
      ${found()} ${page()}
    </main>
    ${below()}
  </div>`;
}

/** Ways between zones that take a while. */
function walks() {
  const fields = [
    {kind: "refer", name: "from", to: "zones"},
    {kind: "refer", name: "to", to: "zones"},
    {kind: "number", name: "minutes", min: 0, max: 30},
  ];
  const zone = state.draft.zones[0]?.zone ?? "";
  return rows("walks", say("walks"), {}, (at) => form(at, fields), () => ({from: zone, to: zone, minutes: 2}));
}

/** @param {string} section */
function choose(section) {
  change({section, entry: null, wanted: ""});
  if (section === "history") history();
  if (section === "people") people();
  document.querySelector(".section h2")?.focus();
}

/** How many things are wrong in a section. @param {string} section */
function flaws(section) {
  const n = state.findings.filter((one) => sectionOf(one.pointer).section === section).length;
  return n ? html`<span class="flaws">${say("flaws", {n})}</span>` : nothing;
}

/** What is to take effect later. */
function waiting() {
  const {scheduled, mall} = state;
  if (!scheduled) return nothing;
  const facts = {time: `${date(scheduled.effectiveAt, mall.timeZone)}, ${timeWithZone(scheduled.effectiveAt, mall.timeZone)}`};
  return html`<div class="note ${scheduled.refused ? "stop" : "heed"}" data-test="scheduled">
    <p>${say(scheduled.refused ? "scheduled.refused" : "scheduled", {...facts, why: scheduled.refused ?? ""})}</p>
    ${mayChange()
      ? html`<button type="button" class="button" data-test="withdraw" @click=${withdraw}>${say("scheduled.withdraw")}</button>`
      : nothing}
  </div>`;
}

/** Everything that is wrong, each a step to its field. */
function found() {
  if (!state.findings.length) return nothing;
  return html`<section class="note stop" aria-labelledby="findings-title" data-test="findings">
    <h3 id="findings-title">${say("findings", {n: state.findings.length})}</h3>
    <ul>
      ${state.findings.map(
        (one) => html`<li>
          <button type="button" class="link" @click=${() => goTo(one.pointer)}>${place(one.pointer)}</button>:
          ${one.detail}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Where something is, in words where there are some. @param {string} pointer */
export function place(pointer) {
  const {section, entry} = sectionOf(pointer);
  const one = typeof entry === "number" ? (state.draft[section] ?? state.draft.policy[section])?.[entry] : null;
  const name = named(one?.name) || one?.name?.id || (typeof one?.name === "string" ? one.name : "");
  const rest = pointer.split(".").slice(1).join(".");
  const words = say(`field.${rest}`);
  return [say(`section.${section}`), name, words === `field.${rest}` ? rest : words].filter(Boolean).join(" · ");
}

/** What is not published yet. */
function below() {
  if (!mayChange()) return html`<footer class="publish-bar"><p>${say("onlyLook")}</p></footer>`;
  const changed = isChanged();
  return html`<footer class="publish-bar">
    <p data-test="changed" data-changed=${changed}>${say(changed ? "changed" : "unchanged", {version: state.version})}</p>
    ${said("bar")}
    <button type="button" class="button" data-test="discard" ?disabled=${!changed} @click=${discard}>${say("discard")}</button>
    <button
      type="button"
      class="button primary"
      data-test="review"
      ?disabled=${!changed}
      aria-disabled=${state.pending ? "true" : "false"}
      @click=${() => review()}
    >
      ${say("review")}
    </button>
  </footer>`;
}
