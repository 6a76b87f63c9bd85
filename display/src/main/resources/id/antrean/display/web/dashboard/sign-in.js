/** Who may look: a token, given once. */
import {html, nothing} from "/shared/lit.js";
import {say} from "/shared/words.js";

/** @param {{wrongToken: boolean}} state @param {{signIn: (token: string) => void}} actions */
export function signIn(state, actions) {
  const submit = (event) => {
    event.preventDefault();
    actions.signIn(String(new FormData(event.target).get("token")));
  };
  return html`<main class="sign-in" data-test="sign-in">
    <h1>${say("signIn.title")}</h1>
    <p>${say("signIn.explain")}</p>
    ${state.wrongToken
      ? html`<p class="note stop" role="alert" data-test="wrong-token">${say("signIn.wrong")}</p>`
      : nothing}
    <form @submit=${submit}>
      <label for="token">${say("signIn.token")}</label>
      <input id="token" name="token" type="password" autocomplete="off" required data-test="token" />
      <button class="button primary" type="submit" data-test="sign-in-submit">${say("signIn.submit")}</button>
    </form>
  </main>`;
}
