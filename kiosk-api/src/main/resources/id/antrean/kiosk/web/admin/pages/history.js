/** Who changed what, when, before and after; and the same for what is about to be published. */
import {html, nothing} from "/shared/lit.js";
import {date, timeWithZone} from "/shared/format.js";
import {say} from "/shared/words.js";
import {history, restore} from "/admin/catalogue.js";
import {mayChange, state, tenant} from "/admin/state.js";

export function historyPage() {
  return html`<ol class="history" data-test="history">
      ${state.changes.map(version)}
    </ol>
    ${state.moreChanges
      ? html`<button type="button" class="button" data-test="more-history" @click=${() => history(state.moreChanges)}>
          ${say("history.more")}
        </button>`
      : nothing}`;
}

function version(one) {
  const zone = state.mall.timeZone;
  const file = `/api/v1/malls/${state.mall.id}/catalogue?format=yaml&version=${one.version}`;
  return html`<li data-test="change" data-version=${one.version}>
    <h3>${say("history.version", {version: one.version})}</h3>
    <p>
      ${date(one.at, zone)}, ${timeWithZone(one.at, zone)} · ${say(`role.${one.role}`)} ${one.name ?? one.who} ·
      <a href=${file} download>${say("history.file")}</a>
    </p>
    ${mayChange() && !tenant() && one.version !== state.version
      ? html`<button type="button" class="button" data-test="restore" @click=${() => restore(one.version)}>
          ${say("history.restore", {version: one.version})}
        </button>`
      : nothing}
    ${differences(one.changes)}
  </li>`;
}

/** @param {{path: string, before: string|null, after: string|null}[]} changes */
export function differences(changes) {
  if (!changes.length) return html`<p>${say("differences.none")}</p>`;
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${say("differences")}>
    <table class="differences" data-test="differences">
      <thead>
        <tr>
          <th scope="col">${say("differences.path")}</th>
          <th scope="col">${say("differences.before")}</th>
          <th scope="col">${say("differences.after")}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          (one) => html`<tr>
            <th scope="row">${one.path || say("differences.first")}</th>
            <td>${one.before ?? "–"}</td>
            <td>${one.after ?? "–"}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
