import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";
import {state} from "/counter/state.js";

/** Until the server has answered for the first time. */
export function starting() {
  return html`<main class="entry">
    <h1 tabindex="-1">${say(state.connection === "lost" ? "connection.lost" : "starting")}</h1>
  </main>`;
}
