/** A mall for some days, made from the one that is open here: an expo's booths, a service bus. */
import {html} from "/shared/lit.js";
import {dialogAnswers} from "/shared/dialog.js";
import {named, say} from "/shared/words.js";
import {openPopUp} from "/admin/catalogue.js";
import {said} from "/admin/pages/said.js";
import {change, dismiss, mayChange, state} from "/admin/state.js";

/** Only who administers the whole house. */
export const mayOpen = () => mayChange() && !state.session?.mall;

export function popUpButton() {
  return html`<button type="button" class="button" data-test="pop-up" @click=${() => change({dialog: "pop-up"})}>
    ${say("popUp.button")}
  </button>`;
}

export function popUpForm() {
  return html`${said("dialog")}
    <form @submit=${submit}>
      ${field("mall", {pattern: "[a-z0-9][a-z0-9\\-]{0,39}"})} ${field("nameId", {})} ${field("nameEn", {})}
      <div class="pair">${field("first", {type: "date"})} ${field("last", {type: "date"})}</div>
      <div class="pair">
        ${field("booths", {type: "number", min: 1, max: 999, value: 2})} ${field("open", {value: "09:00-16:00"})}
      </div>
      ${field("timeZone", {value: state.mall.timeZone})}
      <fieldset class="options scrolling">
        <legend>${say("popUp.agencies")}</legend>
        ${state.base.agencies.map(
          (one) => html`<label class="option"
            ><input type="checkbox" name="agencies" value=${one.agency} /> <span>${named(one.name)}</span></label
          >`,
        )}
      </fieldset>
      <label class="option"><input type="checkbox" name="training" /> <span>${say("field.training")}</span></label>
      ${dialogAnswers(say("popUp.submit"), dismiss, state.pending !== "")}
    </form>`;
}

function field(name, {type = "text", pattern = ".*", min = "", max = "", value = ""}) {
  return html`<div class="field">
    <label for="pop-up-${name}">${say(`popUp.${name}`)}</label>
    <input
      id="pop-up-${name}"
      type=${type}
      name=${name}
      required
      pattern=${pattern}
      min=${min}
      max=${max}
      value=${value}
      autocomplete="off"
      data-test="pop-up-${name}"
    />
  </div>`;
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const agencies = form.getAll("agencies");
  const texts = ["mall", "nameId", "nameEn", "first", "last", "open", "timeZone"].map((name) => [name, form.get(name)]);
  openPopUp({
    ...Object.fromEntries(texts),
    booths: Number(form.get("booths")),
    training: form.has("training"),
    ...(agencies.length ? {agencies} : {}),
  });
}
