/** A name and a PIN: whoever acts does so by name. */
import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";

let wanted = "";

/**
 * @param {{staff: any[], busy: boolean, said: unknown}} facts said: what the page has to tell
 * @param {() => void} redraw @param {(clerk: string, pin: string) => Promise<unknown>} signIn
 */
export function signInForm({staff, busy, said}, redraw, signIn) {
  const names = staff.filter((one) => one.name.toLowerCase().includes(wanted.toLowerCase()));
  const find = (event) => {
    wanted = event.target.value;
    redraw();
  };
  return html`<form class="sign-in" data-test="sign-in" @submit=${(event) => submit(event, signIn)}>
    <h1 tabindex="-1">${say("signIn.title")}</h1>
    ${said}
    <label for="wanted">${say("signIn.find")}</label>
    <input id="wanted" type="text" autocomplete="off" data-test="find" @input=${find} />
    <fieldset class="names">
      <legend class="unseen">${say("signIn.name")}</legend>
      ${names.map(
        (one) => html`<label class="name" data-test="staff" data-id=${one.id}>
          <input type="radio" name="clerk" value=${one.id} required /> <span>${one.name}</span>
        </label>`,
      )}
      ${names.length ? "" : html`<p>${say("signIn.noName")}</p>`}
    </fieldset>
    <label for="pin">${say("signIn.pin")}</label>
    <input id="pin" name="pin" type="password" inputmode="numeric" pattern="[0-9]{4,12}" required autocomplete="off" data-test="pin" />
    <button class="button primary" data-test="sign-in-submit" ?disabled=${busy}>${say("signIn.submit")}</button>
  </form>`;
}

/** @param {SubmitEvent} event @param {(clerk: string, pin: string) => Promise<unknown>} signIn */
async function submit(event, signIn) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const answers = new FormData(form);
  const pin = /** @type {HTMLInputElement} */ (form.querySelector("#pin"));
  await signIn(String(answers.get("clerk")), String(answers.get("pin")));
  pin.value = "";
  wanted = "";
}
