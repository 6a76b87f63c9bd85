/** The choice of language, in the same place and form on every page; each is named in itself. */
import {html, nothing} from "/shared/lit.js";
import {language, say, useLanguage} from "/shared/words.js";

/**
 * @param {(chosen: string) => void} [choose] what a press does
 * @param {{group?: string, button?: string, full?: boolean}} [look] classes of the group and of each button; full: the
 *   language's whole name instead of its two letters
 */
export function languages(choose = useLanguage, {group = "languages", button = "button quiet", full = false} = {}) {
  return html`<div class=${group} role="group" aria-label=${say("language")}>
    ${["id", "en"].map(
      (each) => html`<button
        class=${button}
        type="button"
        lang=${each}
        data-test="language-${each}"
        aria-pressed=${each === language()}
        aria-label=${full ? nothing : `${each.toUpperCase()} ${say(`language.${each}`)}`}
        @click=${() => choose(each)}
      >
        ${full ? say(`language.${each}`) : each.toUpperCase()}
      </button>`,
    )}
  </div>`;
}
