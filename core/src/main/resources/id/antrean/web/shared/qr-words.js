/** What a QR code says, before it is drawn: a text's bytes at level M (15 % may be lost), with the words that check them. */

/** By version, at level M: words that check a block, and blocks. */
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17];
const BYTES = 4; // the kind of what is said

/** @param {string} text at most 700 bytes @returns {{version: number, words: number[]}} the smallest that has room */
export function qrWords(text) {
  const bytes = new TextEncoder().encode(text);
  let version = 1;
  while (4 + lengthBits(version) + 8 * bytes.length > 8 * dataWords(version)) version++;
  return {version, words: checked(plain(bytes, version), version)};
}

/** How many small squares stand along each side. @param {number} version */
export function squares(version) {
  return version === 1 ? 0 : Math.floor(version / 7) + 2;
}

function lengthBits(version) {
  return version < 10 ? 8 : 16;
}

/** Words that have room beside the patterns. */
function allWords(version) {
  const many = squares(version);
  const patterns = (many ? (25 * many - 10) * many - 55 : 0) + (version < 7 ? 0 : 36);
  return ((16 * version + 128) * version + 64 - patterns) >> 3;
}

function dataWords(version) {
  if (version > CHECKS.length) throw new RangeError("too long for a QR code");
  return allWords(version) - CHECKS[version - 1] * BLOCKS[version - 1];
}

/** Kind, length, bytes, end, filling. */
function plain(bytes, version) {
  const most = 8 * dataWords(version);
  const bits = [];
  const put = (value, length) => {
    for (let at = length - 1; at >= 0; at--) bits.push((value >> at) & 1);
  };
  put(BYTES, 4);
  put(bytes.length, lengthBits(version));
  bytes.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, most - bits.length));
  put(0, -bits.length & 7);
  for (let fill = 0xec; bits.length < most; fill ^= 0xec ^ 0x11) put(fill, 8);
  return Array.from({length: most / 8}, (_, at) => bits.slice(8 * at, 8 * at + 8).reduce((sum, bit) => 2 * sum + bit));
}

/** In blocks with their checks; of all blocks the first word, then of all the second. The last blocks may be longer. */
function checked(data, version) {
  const blocks = BLOCKS[version - 1];
  const short = Math.floor(data.length / blocks);
  const divisor = divisorOf(CHECKS[version - 1]);
  const parts = Array.from({length: blocks}, (_, block) => {
    const before = (at) => at * short + Math.max(0, at - (blocks - (data.length % blocks)));
    return data.slice(before(block), before(block + 1));
  });
  const inTurn = (lists, most) => Array.from({length: most}, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...inTurn(parts, short + 1), ...inTurn(parts.map((part) => remainder(part, divisor)), divisor.length)];
}

/** Reed and Solomon's polynomial whose zeros are the first powers of two, without its highest term. */
function divisorOf(degree) {
  const divisor = new Array(degree).fill(0);
  divisor[degree - 1] = 1;
  for (let n = 0, root = 1; n < degree; n++, root = times(root, 2)) {
    for (let at = 0; at < degree; at++) divisor[at] = times(divisor[at], root) ^ (divisor[at + 1] ?? 0);
  }
  return divisor;
}

function remainder(data, divisor) {
  const rest = new Array(divisor.length).fill(0);
  for (const word of data) {
    const factor = word ^ rest.shift();
    rest.push(0);
    divisor.forEach((each, at) => (rest[at] ^= times(each, factor)));
  }
  return rest;
}

/** In the field of 256 elements that QR codes reckon in. */
function times(x, y) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((y >> bit) & 1) * x);
  return product;
}
