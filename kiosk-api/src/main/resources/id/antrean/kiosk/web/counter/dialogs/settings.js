import {html, nothing} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {signOutNow} from "/counter/clerk.js";
import {done} from "/counter/dialogs/dialogs.js";
import {chooseKey, keyOf, pressed, stepsWithKeys, usualKeys} from "/counter/keymap.js";
import {useShortcuts} from "/counter/keys.js";
import {change, state} from "/counter/state.js";

let asking = ""; // the step whose new key is awaited
let answer = ""; // what came of the last one

/** Keys on or off, each of one's own or the usual one; and signing out. */
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
    <details data-test="own-keys">
      <summary>${say("settings.keys")}</summary>
      <p>${say("settings.keysExplain")}</p>
      <p class="note" role="status" data-test="key-said" ?hidden=${!answer && !asking}>
        ${asking ? say("settings.press", {step: say(`step.${asking}`)}) : answer}
      </p>
      <table class="keys">
        <tbody>
          ${stepsWithKeys().map(row)}
        </tbody>
      </table>
      ${Object.keys(state.keys).length
        ? html`<button type="button" class="button" data-test="usual-keys" @click=${goBack}>${say("settings.usual")}</button>`
        : nothing}
    </details>
    <p class="note">${say("settings.signOutExplain")}</p>
    <button type="button" class="button" data-test="sign-out" @click=${() => signOutNow()}>${say("signOut")}</button>
    ${done()}`;
}

function row(step) {
  const name = say(`step.${step}`);
  return html`<tr data-test="key" data-step=${step} data-key=${keyOf(step)}>
    <th scope="row">${name}</th>
    <td><kbd>${keyOf(step)}</kbd></td>
    <td>
      <button
        type="button"
        class="button"
        data-test="change-key"
        aria-label=${say("settings.changeOf", {step: name})}
        @click=${() => ask(step)}
        @keydown=${hear}
        @blur=${() => asking === step && tell("")}
      >
        ${asking === step ? "…" : say("settings.change")}
      </button>
    </td>
  </tr>`;
}

function ask(step) {
  asking = step;
  change({});
}

/** The next key belongs to the step asked for; Escape and Tab leave it as it was. @param {KeyboardEvent} event */
function hear(event) {
  if (!asking) return;
  const key = pressed(event);
  if (key === "Tab" || key === "Shift+Tab") return;
  event.preventDefault();
  event.stopPropagation();
  if (!key || event.repeat) return;
  if (key === "Escape") return tell("");
  const step = say(`step.${asking}`);
  const {why, by} = chooseKey(asking, key);
  if (why === "unfit") tell(say("settings.unfit", {key}));
  else if (why === "taken") tell(say("settings.taken", {key, step: say(`step.${by}`)}));
  else tell(say("settings.changed", {key, step}));
}

function tell(words) {
  asking = "";
  answer = words;
  change({});
}

function goBack() {
  usualKeys();
  tell(say("settings.usualAgain"));
}
