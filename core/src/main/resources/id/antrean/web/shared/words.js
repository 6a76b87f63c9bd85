/**
 * Screen copy. One catalogue a page and language (`kiosk/words.id.json`), all loaded at the start, so that the
 * language can be changed without a network. A test holds the two languages to the same keys and placeholders.
 */

/** @typedef {{id: string, en: string}} Name a thing's name as the server sends it */

const LANGUAGES = ["id", "en"];
const AGAIN_MS = 2_000;
/** @type {Record<string, Record<string, string>>} */
const catalogues = {id: {}, en: {}};
const listeners = new Set();
let current = "id";
let plural = new Intl.PluralRules(current);

/**
 * Asks until it has them all: a device may be quicker at its page than the server is back. Where two folders have the
 * same key, the later one's sentence is said, whichever file arrived first.
 * @param {...string} folders such as "/kiosk"; each holds words.id.json and words.en.json
 */
export async function loadWords(...folders) {
  const files = ["/shared", ...folders].flatMap((folder) => LANGUAGES.map((language) => ({folder, language})));
  const loaded = await Promise.all(files.map(({folder, language}) => load(`${folder}/words.${language}.json`)));
  files.forEach(({language}, at) => Object.assign(catalogues[language], loaded[at]));
}

async function load(address) {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return answer.json();
    await new Promise((resume) => setTimeout(resume, AGAIN_MS));
  }
}

export function language() {
  return current;
}

/** @param {string} chosen "id" or "en" */
export function useLanguage(chosen) {
  current = LANGUAGES.includes(chosen) ? chosen : "id";
  plural = new Intl.PluralRules(current);
  document.documentElement.lang = current;
  listeners.forEach((listener) => listener());
}

/** @param {() => void} listener called after each change of language */
export function onLanguage(listener) {
  listeners.add(listener);
}

/**
 * The sentence for a key. With a fact `n`, the key's `.one` form is taken where the language has one.
 * @param {string} key @param {Record<string, string|number>} [facts]
 */
export function say(key, facts = {}) {
  return sayIn(current, key, facts);
}

/** The sentence in one language, whichever is chosen. @param {string} chosen @param {string} key */
export function sayIn(chosen, key, facts = {}) {
  const words = catalogues[chosen];
  const one = typeof facts.n === "number" && plural.select(facts.n) === "one" ? words[`${key}.one`] : undefined;
  const sentence = one ?? words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (all, fact) => String(facts[fact] ?? all));
}

/** @param {Name|null|undefined} name */
export function named(name) {
  return name ? (name[current] ?? name.id) : "";
}
