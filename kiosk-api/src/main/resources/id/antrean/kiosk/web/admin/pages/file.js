/** The catalogue as a file: taken out, and brought in. */
import {html, nothing} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {review} from "/admin/catalogue.js";
import {mayChange, state} from "/admin/state.js";

export function filePage() {
  const address = `/api/v1/malls/${state.mall.id}/catalogue?format=yaml`;
  return html`<p>${say("file.explain")}</p>
    <p><a class="button" href=${address} download data-test="export">${say("file.export", {version: state.version})}</a></p>
    ${mayChange()
      ? html`<div class="field">
          <label for="import">${say("file.import")}</label>
          <input id="import" type="file" accept=".yaml,.yml,.json" aria-describedby="import-hint" data-test="import" @change=${bring} />
          <p class="hint" id="import-hint">${say("hint.import")}</p>
        </div>`
      : nothing}`;
}

/** @param {Event} event */
async function bring(event) {
  const chosen = /** @type {HTMLInputElement} */ (event.currentTarget);
  const file = chosen.files?.[0];
  if (file) await review(await file.text());
  chosen.value = "";
}
