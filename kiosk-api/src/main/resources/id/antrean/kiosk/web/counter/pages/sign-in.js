import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {signInAs} from "/counter/clerk.js";
import {bar, mallName, said} from "/counter/pages/bar.js";
import {change, state} from "/counter/state.js";

let wanted = "";

/** A name and a PIN: whoever acts at a counter does so by name. */
export function signInPage() {
  const names = state.staff.filter((one) => one.name.toLowerCase().includes(wanted.toLowerCase()));
  return html`${bar(html`<b>${mallName()}</b>`)}
    <main class="entry">
      <form class="sign-in" data-test="sign-in" @submit=${submit}>
        <h1 tabindex="-1">${say("signIn.title")}</h1>
        ${said()}
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
        <button class="button primary" data-test="sign-in-submit" ?disabled=${state.pending !== ""}>
          ${say("signIn.submit")}
        </button>
      </form>
    </main>`;
}

function find(event) {
  wanted = event.target.value;
  change({});
}

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const answers = new FormData(form);
  const pin = /** @type {HTMLInputElement} */ (form.querySelector("#pin"));
  await signInAs(String(answers.get("clerk")), String(answers.get("pin")));
  pin.value = "";
  wanted = "";
}
