/** Why: one of the usual reasons, or in one's own words, which win. What is usual is kept in the house's language. */
import {html} from "/shared/lit.js";
import {say, sayIn} from "/shared/words.js";

/**
 * @param {string} action the usual ones are said by `action.usual`
 * @param {string[]} usual @param {unknown} answers the form's buttons
 * @param {(reason: string, form: FormData) => unknown} given called with what was chosen or written
 * @param {unknown} [before] what is asked before the reason
 */
export function reasonForm(action, usual, answers, given, before = "") {
  return html`<form novalidate @submit=${(event) => submit(event, given)}>
    ${before}
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
    ${answers}
  </form>`;
}

/** @param {SubmitEvent} event @param {(reason: string, form: FormData) => unknown} given */
function submit(event, given) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const answers = new FormData(form);
  const reason = String(answers.get("own")).trim() || String(answers.get("usual") ?? "");
  const own = /** @type {HTMLInputElement} */ (form.elements.namedItem("own"));
  own.setCustomValidity(reason ? "" : say("reason.missing"));
  if (form.reportValidity()) given(reason, answers);
}
