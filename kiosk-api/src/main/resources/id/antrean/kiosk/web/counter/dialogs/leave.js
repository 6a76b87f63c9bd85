import {html} from "/shared/lit.js";
import {now} from "/shared/clock.js";
import {say} from "/shared/words.js";
import {answers} from "/counter/dialogs/dialogs.js";
import {change, state} from "/counter/state.js";
import {send} from "/counter/steps.js";

const KINDS = ["break", "prayer", "other"];
const MINUTES = [10, 15, 30, 60];

/** For a while: what for and until when is shown above the counter. */
export function pauseDialog() {
  return html`<form @submit=${pause}>
    <fieldset class="options">
      <legend>${say("pause.kind")}</legend>
      ${KINDS.map(
        (kind, at) => html`<label class="option">
          <input type="radio" name="kind" value=${kind} ?checked=${at === 0} ?autofocus=${at === 0} />
          <span>${say(`pause.${kind}`)}</span>
        </label>`,
      )}
    </fieldset>
    <fieldset class="options across">
      <legend>${say("pause.until")}</legend>
      <label class="option"><input type="radio" name="minutes" value="" checked /> <span>${say("pause.unknown")}</span></label>
      ${MINUTES.map(
        (n) => html`<label class="option">
          <input type="radio" name="minutes" value=${n} /> <span>${say("minutes", {n})}</span>
        </label>`,
      )}
    </fieldset>
    ${answers(say("step.pause"))}
  </form>`;
}

/** @param {SubmitEvent} event */
function pause(event) {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const body = {kind: form.get("kind")};
  const minutes = Number(form.get("minutes"));
  if (minutes) body.until = new Date(now() + minutes * 60_000).toISOString();
  change({dialog: ""});
  send("pause", body);
}

/** For good: closing signs out. */
export function closeDialog() {
  const {held, waiting, counter} = state.view;
  return html`<form @submit=${close}>
    <p>${say("close.explain", {counter: counter.name})}</p>
    <p class="note heed" ?hidden=${!held.length}>${say("close.held", {n: held.length})}</p>
    <p class="note" ?hidden=${!waiting}>${say("close.waiting", {n: waiting})}</p>
    ${answers(say("step.close"))}
  </form>`;
}

/** @param {SubmitEvent} event */
async function close(event) {
  event.preventDefault();
  if (state.pending) return;
  if (!(await send("close", {}))) change({dialog: ""});
}
