/**
 * QR codes by ISO/IEC 18004, always with the first mask: any mask can be read, and which of the eight looks best matters
 * little for texts that end in random letters.
 */
import {qrWords, squares} from "/shared/qr-words.js";

const FORMAT = 0x5412; // level M, first mask

/**
 * A text's code, without the light around it.
 * @param {string} text at most 700 bytes
 * @returns {{size: number, isDark: (x: number, y: number) => boolean}} modules on each side, and which are dark
 */
export function qr(text) {
  const {version, words} = qrWords(text);
  const size = 17 + 4 * version;
  const dark = new Uint8Array(size * size);
  const fixed = new Uint8Array(size * size);
  const set = (x, y, on) => {
    if (Math.min(x, y) < 0 || Math.max(x, y) >= size) return;
    dark[y * size + x] = Number(on);
    fixed[y * size + x] = 1;
  };
  drawPatterns(version, size, set);
  drawFormat(size, set);
  if (version >= 7) drawVersion(version, size, set);
  drawWords(words, size, dark, fixed);
  return {size, isDark: (x, y) => dark[y * size + x] === 1};
}

/** By these a camera finds the code and its modules. */
function drawPatterns(version, size, set) {
  for (let at = 0; at < size; at++) {
    set(at, 6, at % 2 === 0);
    set(6, at, at % 2 === 0);
  }
  const far = size - 4;
  for (const [x, y] of [[3, 3], [far, 3], [3, far]]) drawRings(x, y, 4, (ring) => ring !== 2 && ring !== 4, set);
  const marks = marksOf(version);
  const last = marks.at(-1);
  for (const x of marks) {
    for (const y of marks) {
      const corner = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);
      if (!corner) drawRings(x, y, 2, (ring) => ring !== 1, set);
    }
  }
}

/** Where the small squares stand, on both axes. */
function marksOf(version) {
  const many = squares(version);
  const step = 2 * Math.floor((8 * version + 3 * many + 5) / (4 * many - 4));
  return Array.from({length: many}, (_, at) => (at ? 10 + 4 * version - (many - 1 - at) * step : 6));
}

function drawRings(x, y, most, isDark, set) {
  for (let dy = -most; dy <= most; dy++) {
    for (let dx = -most; dx <= most; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  }
}

/** Twice, in case one is torn. */
function drawFormat(size, set) {
  for (let bit = 0; bit < 15; bit++) {
    const on = (FORMAT >> bit) & 1;
    if (bit < 8) {
      set(8, bit < 6 ? bit : bit + 1, on);
      set(size - 1 - bit, 8, on);
    } else {
      set(bit === 8 ? 7 : 14 - bit, 8, on);
      set(8, size - 15 + bit, on);
    }
  }
  set(8, size - 8, true);
}

function drawVersion(version, size, set) {
  let rest = version;
  for (let n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let bit = 0; bit < 18; bit++) {
    const far = size - 11 + (bit % 3);
    const near = Math.floor(bit / 3);
    set(far, near, (bits >> bit) & 1);
    set(near, far, (bits >> bit) & 1);
  }
}

/** Two columns at a time, from the right, up and down in turn; the mask turns every other module over. */
function drawWords(words, size, dark, fixed) {
  let bit = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const upward = ((right + 1) & 2) === 0;
    for (let n = 0; n < 2 * size; n++) {
      const x = right - (n & 1);
      const y = upward ? size - 1 - (n >> 1) : n >> 1;
      if (fixed[y * size + x]) continue;
      const word = words[bit >> 3] ?? 0; // some modules are left over at the end
      dark[y * size + x] = ((word >> (7 - (bit & 7))) ^ (x + y + 1)) & 1;
      bit++;
    }
  }
}
