/** The figures of all malls and the age of each cell, asked anew while the page is open: one question of each at a time. */
import {get, Problem} from "/shared/api.js";
import {today} from "/nation/periods.js";

const CELLS_MS = 3_000;
const TODAY_MS = 5_000;
const PAST_MS = 60_000;

/** @param {{from: string, to: string}} period @param {string} by */
export function figuresPath({from, to}, by) {
  return `/figures?from=${from}&to=${to}&by=${by}`;
}

export class Nation {
  /** @param {{onFigures: (reports: any) => void, onCells: (cells: any) => void, onProblem: (problem: unknown) => void}} tell */
  constructor(tell) {
    this.tell = tell;
    /** @type {{from: string, to: string, by: string}|null} */
    this.wanted = null;
    this.asking = false;
    this.timers = {figures: 0, cells: 0};
  }

  /** Asked at once, and from then on again and again. @param {{from: string, to: string, by: string}} what */
  choose({from, to, by}) {
    const first = this.wanted === null;
    this.wanted = {from, to, by};
    if (first) this.askCells();
    if (!this.asking) this.askFigures();
  }

  stop() {
    this.wanted = null;
    clearTimeout(this.timers.figures);
    clearTimeout(this.timers.cells);
  }

  async askFigures() {
    clearTimeout(this.timers.figures);
    const asked = this.wanted;
    if (!asked) return;
    this.asking = true;
    try {
      const rows = await get(figuresPath(asked, asked.by));
      const hours = await get(figuresPath(asked, "hour"));
      if (asked === this.wanted) this.tell.onFigures({rows, hours});
    } catch (problem) {
      if (asked === this.wanted) this.tell.onProblem(problem);
    }
    this.asking = false;
    if (asked !== this.wanted) this.askFigures();
    else this.timers.figures = setTimeout(() => this.askFigures(), asked.to < today() ? PAST_MS : TODAY_MS);
  }

  async askCells() {
    try {
      const cells = await get("/cells");
      if (this.wanted) this.tell.onCells(cells);
    } catch (problem) {
      if (problem instanceof Problem) this.tell.onProblem(problem);
    }
    if (this.wanted) this.timers.cells = setTimeout(() => this.askCells(), CELLS_MS);
  }
}
