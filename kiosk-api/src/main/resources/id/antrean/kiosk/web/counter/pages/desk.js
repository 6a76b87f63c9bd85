import {html} from "/shared/lit.js";
import {icon} from "/shared/icons.js";
import {named, say} from "/shared/words.js";
import {bar} from "/counter/pages/bar.js";
import {line} from "/counter/pages/line.js";
import {panel} from "/counter/pages/panel.js";
import {stepButton} from "/counter/pages/step-button.js";
import {change, state} from "/counter/state.js";

/** The desk: the visitor here on the left, those who wait on the right. */
export function desk() {
  const {counter} = state.view;
  const zone = state.mall.zones.find((one) => one.zone === counter.zone);
  return html`${bar(
      html`<h1 tabindex="-1" data-test="counter-name">${say("counter")} ${counter.name}</h1>
        <p>${named(zone?.name)}</p>`,
      html`${tool("pause", "clock")} ${tool("close", "closed")}
        ${opener("help", html`<b aria-hidden="true">?</b>`)} ${opener("settings", icon("settings"))}`,
    )}
    <main class="desk">${panel()} ${line()}</main>`;
}

function tool(step, picture) {
  return stepButton(step, html`${icon(picture)} ${say(`step.${step}`)}`);
}

function opener(dialog, picture) {
  return html`<button
    type="button"
    class="button square"
    aria-label=${say(dialog)}
    title=${say(dialog)}
    data-test=${dialog}
    @click=${() => change({dialog})}
  >
    ${picture}
  </button>`;
}
