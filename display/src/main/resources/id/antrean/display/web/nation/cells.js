/** How old the part of each cell is, and why one does not go on. */
import {html, nothing} from "/shared/lit.js";
import {count, minutes} from "/shared/format.js";
import {say} from "/shared/words.js";

const FRESH_MS = 60_000;

/**
 * @typedef {{cell: string, position: number, head: number, caughtUpAt: string|null, problem: string|null}} Cell
 * @param {{now: string, items: Cell[]}|null} answer
 */
export function cells(answer) {
  if (!answer || answer.items.length === 0) return nothing; // a house that follows no other
  return html`<section class="breakdown" data-test="cells">
    <h2 id="cells">${say("cells.title")}</h2>
    <div class="scroll" role="region" aria-labelledby="cells" tabindex="0">
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col" class="name">${say("cells.cell")}</th>
            <th scope="col">${say("cells.age")}</th>
            <th scope="col">${say("cells.behind")}</th>
            <th scope="col" class="told">${say("cells.standing")}</th>
          </tr>
        </thead>
        <tbody>
          ${answer.items.map((cell) => line(cell, Date.parse(answer.now)))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** @param {Cell} cell @param {number} now */
function line({cell, position, head, caughtUpAt, problem}, now) {
  const age = caughtUpAt === null ? null : Math.max(0, now - Date.parse(caughtUpAt));
  const fresh = problem === null && age !== null && age < FRESH_MS;
  return html`<tr data-test="cell" data-key=${cell} data-fresh=${fresh}>
    <th scope="row" class="name">${cell}</th>
    <td data-column="age">${age === null ? say("cells.never") : minutes(age)}</td>
    <td data-column="behind">${count(Math.max(0, head - position))}</td>
    <td class="told" data-column="problem">
      ${problem === null ? (fresh ? say("cells.well") : say("cells.catchingUp")) : html`<strong>${problem}</strong>`}
    </td>
  </tr>`;
}
