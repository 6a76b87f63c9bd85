/**
 * The voice of hall and kiosk: ready-made clips, one after the other, through Web Audio (no gaps of a network, no voice
 * of the system's). `say` ends when the last sound has ended, so a caller that awaits it never cuts anyone off.
 */

const CHIME = "/voice/chime.wav";
const AFTER_CHIME_S = 0.7;
const BETWEEN_LANGUAGES_S = 0.6;
const OVERRUN_MS = 5_000; // a sound device that hangs must not silence the hall for ever

export class Voice {
  /** @param {{languages: string[], volume: number, chime?: boolean}} how volume: 0 to 1; chime: before each sentence */
  constructor({languages, volume, chime = true}) {
    this.languages = languages;
    this.chime = chime;
    this.context = new AudioContext();
    this.gain = this.context.createGain();
    this.gain.gain.value = volume;
    this.gain.connect(this.context.destination);
    /** @type {AudioBufferSourceNode[]} of the sentence that is being said */
    this.sounds = [];
    /** @type {Map<string, Promise<AudioBuffer|null>>} about a hundred clips at most */
    this.clips = new Map();
  }

  /** False while the browser waits for a touch. */
  get allowed() {
    return this.context.state === "running";
  }

  /** @param {() => void} listener called when the browser allows sound, or no longer does */
  onChange(listener) {
    this.context.addEventListener("statechange", listener);
  }

  /** Asks the browser for sound; without a touch it may not answer. */
  wake() {
    this.context.resume().catch((error) => console.warn("no sound yet", error));
  }

  /** @param {{id: string[], en: string[]}} clips names of clips by language */
  async say(clips) {
    const chime = this.chime ? await this.clip(CHIME) : null;
    const sentences = await Promise.all(
      this.languages.map((language) =>
        Promise.all((clips[language] ?? []).map((name) => this.clip(`/voice/${language}/${name}.wav`))),
      ),
    );
    this.sounds = [];
    let at = this.context.currentTime + 0.05;
    const start = at;
    const play = (buffer) => {
      if (!buffer) return null;
      const source = this.context.createBufferSource();
      source.buffer = buffer;
      source.connect(this.gain);
      source.start(at);
      this.sounds.push(source);
      at += buffer.duration;
      return source;
    };
    let last = play(chime);
    if (chime) at += AFTER_CHIME_S;
    for (const sentence of sentences) {
      for (const buffer of sentence) last = play(buffer) ?? last;
      at += BETWEEN_LANGUAGES_S;
    }
    if (last) await ended(last, (at - start) * 1_000 + OVERRUN_MS);
  }

  /** Whoever listens has heard enough. */
  hush() {
    for (const sound of this.sounds) sound.stop();
  }

  /** Null where a clip is missing: a gap in the sentence is better than silence. @param {string} url */
  clip(url) {
    if (!this.clips.has(url)) {
      const loading = this.load(url).catch((error) => {
        console.warn("clip not to be had", url, error);
        this.clips.delete(url); // try again at the next call
        return null;
      });
      this.clips.set(url, loading);
    }
    return this.clips.get(url);
  }

  async load(url) {
    const answer = await fetch(url, {signal: AbortSignal.timeout(OVERRUN_MS)});
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return this.context.decodeAudioData(await answer.arrayBuffer());
  }
}

/** @param {AudioBufferSourceNode} source @param {number} atMostMs */
function ended(source, atMostMs) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, atMostMs);
    source.addEventListener("ended", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
