/**
 * The calls that wait to be spoken, one after the other; none cuts another off, none is spoken twice. What is being
 * spoken is shown large for as long, and for 8 seconds at least. A call older than two minutes is no longer worth a
 * voice: its visitor reads the wall. In a demo that runs faster than life, only the newest call is spoken.
 */

const STALE_MS = 120_000;
const SHOWN_AT_LEAST_MS = 8_000;
const PAUSE_MS = 600;

/** @typedef {import("/board/feed.js").Call} Call */

export class Announcements {
  /**
   * @param {{say: (clips: Call["clips"]) => Promise<void>, ready: () => Promise<void>, age: (call: Call) => number,
   *   speed: () => number, spokenUpTo: number, onChange: () => void}} how ready: resolves once sound is allowed;
   *   age: mall time in ms since the call
   */
  constructor(how) {
    this.how = how;
    this.spokenUpTo = how.spokenUpTo;
    /** @type {Call|null} */
    this.current = null;
    /** @type {{call: Call|null, clips: Call["clips"], until: number}[]} call: null for a notice; until: by performance.now() */
    this.waiting = [];
    this.running = false;
  }

  /** The first position that still wants a voice; null: all is said. */
  get firstUnspoken() {
    return this.waiting.find((one) => one.call)?.call.position ?? null;
  }

  /** Something that all must hear, after the calls that wait already. @param {Call["clips"]} clips */
  addNotice(clips) {
    this.waiting.push({call: null, clips, until: performance.now() + STALE_MS});
    if (!this.running) this.run();
  }

  /** @param {Call} call */
  add(call) {
    const newest = this.waiting.findLast((one) => one.call)?.call.position ?? this.spokenUpTo;
    if (call.position <= newest) return;
    const left = STALE_MS - this.how.age(call);
    if (left <= 0) return;
    const now = performance.now();
    this.waiting = this.how.speed() > 1 ? [] : this.waiting.filter(({until}) => until > now);
    this.waiting.push({call, clips: call.clips, until: now + left});
    if (!this.running) this.run();
  }

  /** Another log, or one that has gone on too far: what is said from here on is new. @param {number} position */
  beginAt(position) {
    this.waiting = [];
    this.spokenUpTo = position;
  }

  async run() {
    this.running = true;
    while (this.waiting.length) {
      await this.how.ready();
      const next = this.waiting.shift();
      if (!next) break;
      if (performance.now() > next.until) continue;
      if (next.call) await this.announce(next.call);
      else await this.speak(next.clips);
    }
    this.running = false;
  }

  /** @param {Call} call */
  async announce(call) {
    this.current = call;
    this.spokenUpTo = call.position;
    this.how.onChange();
    await Promise.all([
      this.speak(call.clips),
      after(SHOWN_AT_LEAST_MS),
    ]);
    this.current = null;
    this.how.onChange();
    await after(PAUSE_MS);
  }

  /** @param {Call["clips"]} clips */
  speak(clips) {
    return this.how.say(clips).catch((error) => console.warn("not spoken", error));
  }
}

function after(ms) {
  return new Promise((resume) => setTimeout(resume, ms));
}
