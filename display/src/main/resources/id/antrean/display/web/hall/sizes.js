/**
 * Type that is read from afar. A called number and its counter: capitals of at least 0.7° (EN 301 549, 5.1.4), the
 * earlier calls: 22 minutes of arc. `?distance=` (metres, the farthest seat) and `?inches=` (the screen's diagonal)
 * fit the hall.
 */

const CAP_HEIGHT = 0.668; // of the font size, in Atkinson Hyperlegible Next
const CALL_MM_PER_M = 12.2; // 0.7°
const LIST_MM_PER_M = 6.4; // 22′
const WIDE = 16 / Math.hypot(16, 9); // a screen's width as part of its diagonal
const REM_ACROSS = 120; // hall.css sets 1rem to this part of the width
const CALL_MOST_REM = 20; // larger, and a number with its counter no longer fits
const LIST_MOST_REM = 10;

/** Sizes in rem. @param {{distance: number, inches: number}} hall */
export function sizes({distance, inches}) {
  const remMm = (inches * 25.4 * WIDE) / REM_ACROSS;
  const rem = (mmPerM, most) => Math.min(most, (mmPerM * distance) / remMm / CAP_HEIGHT);
  return {call: rem(CALL_MM_PER_M, CALL_MOST_REM), list: rem(LIST_MM_PER_M, LIST_MOST_REM)};
}

/** Reads the address and sets `--call` and `--list` for the sheet. @param {URLSearchParams} query */
export function fitToHall(query) {
  const positive = (key, otherwise) => (Number(query.get(key)) > 0 ? Number(query.get(key)) : otherwise);
  const {call, list} = sizes({distance: positive("distance", 10), inches: positive("inches", 55)});
  document.documentElement.style.setProperty("--call", `${call.toFixed(2)}rem`);
  document.documentElement.style.setProperty("--list", `${list.toFixed(2)}rem`);
}
