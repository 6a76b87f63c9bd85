import {html} from "/shared/lit.js";
import {press} from "/counter/press.js";
import {state} from "/counter/state.js";
import {STEPS} from "/counter/steps.js";

/** A step's button. While a step is on its way it stays alive: one press is kept, and the focus stays where it is. */
export function stepButton(step, words) {
  return html`<button
    type="button"
    class="button"
    data-test=${step}
    ?disabled=${!STEPS[step].can() && !state.pending}
    aria-disabled=${state.pending !== ""}
    @click=${() => press(step)}
  >
    ${words}
  </button>`;
}
