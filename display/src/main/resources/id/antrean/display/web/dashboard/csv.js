/** The figures on screen as a CSV file. */
import {html} from "/shared/lit.js";
import {say} from "/shared/words.js";

/** @param {string} path of the figures, below /api/v1 @param {string} of what they are, for the file's name */
export function csvLink(path, of) {
  const name = `antrean-${of}.csv`;
  return html`<a
    class="button"
    data-test="csv"
    href=${`/api/v1${path}`}
    @click=${(event) => save(event, name)}
    >${say("csv")}</a
  >`;
}

/** A link cannot say which form it wants, so the page asks and hands the file over. */
async function save(event, name) {
  event.preventDefault();
  const answer = await fetch(event.currentTarget.href, {headers: {Accept: "text/csv"}});
  if (!answer.ok) return;
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement("a"), {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
