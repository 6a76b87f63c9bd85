/** The ticket read aloud, for whoever does not read it: number and promised wait, in the language chosen. */
import {language} from "/shared/words.js";
import {Voice} from "/shared/voice.js";
import {change} from "/kiosk/state.js";

/** @type {Voice|null} made at the first wish: a page may not speak before somebody has touched it */
let voice = null;
let wish = 0;

/** Speaks, or falls silent where it is speaking. @param {boolean} speaking @param {{id: string[], en: string[]}} clips */
export async function aloud(speaking, clips) {
  hush();
  if (speaking) return;
  const mine = wish;
  voice ??= new Voice({languages: [], volume: 1, chime: false});
  voice.languages = [language()];
  voice.wake();
  change({speaking: true});
  await voice.say(clips).catch((error) => console.warn("not spoken", error));
  if (mine === wish) change({speaking: false});
}

export function hush() {
  wish++;
  voice?.hush();
  change({speaking: false});
}
