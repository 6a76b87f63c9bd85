import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {secondsLeft, stay} from "/counter/idle.js";
import {useShortcuts} from "/counter/keys.js";
import {signOutNow} from "/counter/clerk.js";
import {change, state} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

/** Every key on one page. */
export function helpDialog() {
  const steps = Object.entries(STEPS).filter(([, step]) => step.key);
  return html`<p ?hidden=${state.shortcuts}>${say("help.off")}</p>
    <table class="keys">
      <thead class="unseen">
        <tr>
          <th scope="col">${say("help.step")}</th>
          <th scope="col">${say("help.key")}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          ([id, step]) => html`<tr>
            <th scope="row">${say(`step.${id}`)}</th>
            <td><kbd>${step.key}</kbd></td>
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

export function settingsDialog() {
  return html`<label class="option">
      <input
        type="checkbox"
        data-test="shortcuts"
        .checked=${state.shortcuts}
        @change=${(event) => useShortcuts(event.target.checked)}
      />
      <span>${say("settings.shortcuts")}<small>${say("settings.shortcutsExplain")}</small></span>
    </label>
    <p class="note">${say("settings.signOutExplain")}</p>
    <button type="button" class="button" data-test="sign-out" @click=${() => signOutNow()}>${say("signOut")}</button>
    ${done()}`;
}

export function idleDialog() {
  return html`<p>${say("idle.explain", {n: secondsLeft()})}</p>
    <div class="answers">
      <button type="button" class="button" @click=${() => signOutNow()}>${say("signOut")}</button>
      <button type="button" class="button primary" autofocus data-test="idle-stay" @click=${stay}>${say("idle.stay")}</button>
    </div>`;
}

function done() {
  return html`<div class="answers">
    <button type="button" class="button primary" autofocus data-test="dialog-done" @click=${() => change({dialog: ""})}>
      ${say("done")}
    </button>
  </div>`;
}
