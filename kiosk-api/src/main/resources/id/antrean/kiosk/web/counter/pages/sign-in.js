import {html} from "/shared/lit.js";
import {signInForm} from "/shared/sign-in.js";
import {signInAs} from "/counter/clerk.js";
import {bar, mallName, said} from "/counter/pages/bar.js";
import {change, state} from "/counter/state.js";

export function signInPage() {
  const facts = {staff: state.staff, busy: state.pending !== "", said: said()};
  return html`${bar(html`<b>${mallName()}</b>`)}
    <main class="entry">${signInForm(facts, () => change({}), signInAs)}</main>`;
}
