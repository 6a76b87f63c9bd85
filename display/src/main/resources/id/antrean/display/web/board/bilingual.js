/** Two languages on one wall: the first is large, the second stands small beneath it, each marked as what it is. */
import {html, nothing} from "/shared/lit.js";
import {sayIn, useLanguage} from "/shared/words.js";

/** @typedef {import("/shared/words.js").Name} Name */

let languages = ["id", "en"];

/** @param {string|null} wanted such as "id,en" (the default), "en,id" or "id" alone */
export function showLanguages(wanted) {
  const known = (wanted ?? "").split(",").filter((language) => ["id", "en"].includes(language));
  languages = known.length ? [...new Set(known)] : ["id", "en"];
  useLanguage(languages[0]);
}

export function shownLanguages() {
  return languages;
}

/** A key of the catalogue, in each language. @param {string} key @param {(language: string) => object} [facts] */
export function both(key, facts = () => ({})) {
  return stacked((language) => sayIn(language, key, facts(language)));
}

/** A thing's name, in each language; once only where they do not differ. @param {Name|null} name */
export function bothNames(name) {
  return name ? stacked((language) => name[language] ?? name.id) : nothing;
}

function stacked(textIn) {
  const [first, second] = languages;
  const one = textIn(first);
  const two = second && textIn(second);
  return html`<span class="first" lang=${first}>${one}</span>${two && two !== one
      ? html`<span class="second" lang=${second}>${two}</span>`
      : nothing}`;
}
