import {html} from "/shared/lit.js";
import {say, sayIn} from "/shared/words.js";
import {answers} from "/desk/dialogs/dialogs.js";
import {act} from "/desk/hall.js";
import {dismiss, tell} from "/desk/state.js";

/**
 * Why: one of the usual reasons, or in one's own words, which win. What is usual is kept in the house's language.
 * @param {string} action @param {string[]} usual @param {string} path below the mall
 */
export function reasonForm(action, usual, path) {
  return html`<form @submit=${(event) => submit(event, path)}>
    <fieldset class="options">
      <legend>${say("reason")}</legend>
      ${usual.map(
        (each) => html`<label class="option" data-test="reason" data-id=${each}>
          <input type="radio" name="usual" value=${sayIn("id", `${action}.${each}`)} />
          <span>${say(`${action}.${each}`)}</span>
        </label>`,
      )}
    </fieldset>
    <div class="field">
      <label for="own">${say("reason.own")}</label>
      <input id="own" name="own" type="text" maxlength="200" autocomplete="off" aria-describedby="own-hint" data-test="own" />
      <p id="own-hint">${say("reason.hint")}</p>
    </div>
    ${answers(say(`${action}.submit`))}
  </form>`;
}

/** @param {SubmitEvent} event @param {string} path */
async function submit(event, path) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const reason = String(form.get("own")).trim() || form.get("usual");
  if (!reason) return tell("dialog", "stop", say("reason.missing"));
  if (await act("dialog", path, {reason})) dismiss();
}
