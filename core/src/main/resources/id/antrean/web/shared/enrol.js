/** A device that nobody has registered yet: one field for its token, once. */
import {html} from "/shared/lit.js";
import {enrol} from "/shared/session.js";
import {say} from "/shared/words.js";

/** @param {(session: import("/shared/session.js").Session) => void} welcome called when the token was right */
export function enrolPage(welcome) {
  return html`<form class="enrol-form" data-test="enrol" @submit=${(event) => submit(event, welcome)}>
    <h1 tabindex="-1">${say("enrol.title")}</h1>
    <p>${say("enrol.explain")}</p>
    <label for="token">${say("enrol.token")}</label>
    <input id="token" name="token" required autocomplete="off" autocapitalize="off" spellcheck="false" />
    <p class="note stop" role="alert" hidden></p>
    <button class="button primary">${say("enrol.submit")}</button>
  </form>`;
}

/** @param {SubmitEvent} event */
async function submit(event, welcome) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const said = /** @type {HTMLElement} */ (form.querySelector('[role="alert"]'));
  const token = new FormData(form).get("token");
  const session = await enrol(String(token).trim()).catch(() => undefined);
  if (session) return welcome(session);
  said.textContent = say(session === null ? "enrol.wrong" : "error.lost");
  said.hidden = false;
}
