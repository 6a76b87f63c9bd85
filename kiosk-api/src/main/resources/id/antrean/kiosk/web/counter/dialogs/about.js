import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {done} from "/counter/dialogs/dialogs.js";
import {secondsLeft, stay} from "/counter/idle.js";
import {keyOf, stepsWithKeys} from "/counter/keymap.js";
import {signOutNow} from "/counter/clerk.js";
import {state} from "/counter/state.js";

/** Every key on one page. */
export function helpDialog() {
  return html`<p ?hidden=${state.shortcuts}>${say("help.off")}</p>
    <table class="keys">
      <thead class="unseen">
        <tr>
          <th scope="col">${say("help.step")}</th>
          <th scope="col">${say("help.key")}</th>
        </tr>
      </thead>
      <tbody>
        ${stepsWithKeys().map(
          (step) => html`<tr>
            <th scope="row">${say(`step.${step}`)}</th>
            <td><kbd>${keyOf(step)}</kbd></td>
          </tr>`,
        )}
        <tr>
          <th scope="row">${say("help")}</th>
          <td><kbd>?</kbd></td>
        </tr>
      </tbody>
    </table>
    <p>${say("help.main")}</p>
    ${done()}`;
}

export function idleDialog() {
  return html`<p>${say("idle.explain", {n: secondsLeft()})}</p>
    <div class="answers">
      <button type="button" class="button" @click=${() => signOutNow()}>${say("signOut")}</button>
      <button type="button" class="button primary" autofocus data-test="idle-stay" @click=${stay}>${say("idle.stay")}</button>
    </div>`;
}
