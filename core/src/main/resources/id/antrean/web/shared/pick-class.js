/** A class of priority: radio buttons named `class`. Only how much it counts is kept, not which it was. */
import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";

/** @param {any[]} classes the mall's @param {boolean} none whether it may be none */
export function pickClass(classes, none) {
  return html`<fieldset class="options across">
    <legend>${say("priority")}</legend>
    ${none
      ? html`<label class="option"><input type="radio" name="class" value="" checked /> <span>${say("class.none")}</span></label>`
      : nothing}
    ${classes.map(
      (each) => html`<label class="option" data-test="class" data-id=${each.key}>
        <input type="radio" name="class" value=${each.key} required /> <span>${named(each.name)}</span>
      </label>`,
    )}
  </fieldset>`;
}
