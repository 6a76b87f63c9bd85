import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";

/** Until the server has answered for the first time. */
export function starting() {
  return html`<h1 tabindex="-1" class="title starting">${say("starting")}</h1>`;
}
