/**
 * The figures of one day, kept fresh: asked anew when something happened in the mall, at most every two seconds, and
 * one request at a time.
 */
import {get, Problem} from "/shared/api.js";

const EVERY_MS = 2_000;

/**
 * @typedef {import("/shared/words.js").Name} Name
 * @typedef {{count: number, meanMs: number|null, medianMs: number|null, p90Ms: number|null}} Spread
 * @typedef {{key: string, name: Name|null, joined: number, called: number, served: number, noShows: number, transferred: number,
 *   waitingNow: number, longestWaitMs: number|null, waiting: Spread, service: Spread, noShowRate: number|null,
 *   withinStandard: {served: number, within: number, share: number|null},
 *   forecast: {compared: number, coverage: number|null, meanAbsoluteErrorMs: number|null, biasMs: number|null}}} Figure
 * @typedef {{name: Name, definition: Name, unit: string, population: Name, clockPoints: Name}} Definition
 * @typedef {{from: string, timeZone: string|null, now: string, position: number, definitions: Record<string, Definition>,
 *   items: Figure[], total: Figure}} Report
 */

/** @param {string} mall @param {string} date @param {string} by */
export function figuresPath(mall, date, by) {
  return `/malls/${encodeURIComponent(mall)}/figures?from=${date}&to=${date}&by=${by}`;
}

export class FreshFigures {
  /**
   * @param {string} mall
   * @param {{onFigures: (by: Record<string, Report>) => void, onProblem: (problem: Error) => void}} tell
   */
  constructor(mall, {onFigures, onProblem}) {
    this.mall = mall;
    this.onFigures = onFigures;
    this.onProblem = onProblem;
    this.date = "";
    this.by = "service";
    this.after = 0;
    this.asking = false;
    this.again = false;
    this.askedAt = 0;
    this.timer = 0;
  }

  /** Another day or breakdown: asked at once. @param {{date?: string, by?: string}} what */
  choose({date = this.date, by = this.by}) {
    this.date = date;
    this.by = by;
    this.askedAt = -EVERY_MS;
    this.refresh();
  }

  /** Something happened up to this position of the log. @param {number} [position] */
  refresh(position = this.after) {
    this.after = position;
    if (this.asking) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), Math.max(0, this.askedAt + EVERY_MS - performance.now()));
  }

  async ask() {
    const {date, by} = this;
    this.asking = true;
    this.again = false;
    this.askedAt = performance.now();
    try {
      const [rows, hours] = await Promise.all([this.read(date, by), this.read(date, "hour")]);
      if (date === this.date && by === this.by) this.onFigures({rows, hours});
    } catch (error) {
      this.onProblem(error instanceof Error ? error : new Error(String(error)));
      if (!(error instanceof Problem) || error.status >= 500) this.again = true;
    }
    this.asking = false;
    if (this.again || date !== this.date || by !== this.by) this.refresh();
  }

  /**
   * Waits, server side, until the figures have seen what the board has seen; where that takes too long, the figures
   * as they are.
   */
  async read(date, by) {
    const path = figuresPath(this.mall, date, by);
    if (!this.after) return get(path);
    return get(`${path}&after=${this.after}`).catch((problem) => {
      if (problem instanceof Problem && problem.status === 202) return get(path);
      throw problem;
    });
  }
}
