/**
 * The mall's clock on a page. The server says `now` and `speed` with every live answer; in between the page counts on
 * by its own monotonic clock, so a wrong clock on the machine changes nothing.
 */

const JUMP_MS = 5_000; // wall time: a server that is this far behind us was restarted or its clock was set

let mallAt = Date.now();
let wallAt = performance.now();
let speed = 1;

/** Mall time in milliseconds since 1970, now. */
export function now() {
  return mallAt + (performance.now() - wallAt) * speed;
}

/** How many mall seconds pass in one of ours; 1 outside a demo. */
export function mallSpeed() {
  return speed;
}

/**
 * Takes the time from an answer. An answer is old by its journey, so the latest one counts only if it is ahead of ours.
 * @param {{now?: string, speed?: number}} answer
 */
export function syncClock(answer) {
  if (!answer || !answer.now) return;
  const theirs = Date.parse(answer.now);
  const ours = now();
  const theirSpeed = answer.speed ?? speed;
  if (theirSpeed === speed && theirs < ours && ours - theirs < JUMP_MS * speed) return;
  mallAt = theirs;
  wallAt = performance.now();
  speed = theirSpeed;
}

/** Milliseconds of mall time since an instant; never negative. @param {string|null} instant */
export function since(instant) {
  return instant ? Math.max(0, now() - Date.parse(instant)) : 0;
}

/** Milliseconds of our own time until a mall instant; never negative. @param {string|null} instant */
export function wallUntil(instant) {
  return instant ? Math.max(0, (Date.parse(instant) - now()) / speed) : 0;
}
