/** The table of services or agencies: sorted by any column, filtered by name, with the whole mall at its foot. */
import {html, nothing, repeat} from "/shared/lit.js";
import {count} from "/shared/format.js";
import {language, named, say} from "/shared/words.js";
import {inMinutes, percent} from "/dashboard/amounts.js";
import {defined} from "/dashboard/definitions.js";

/** @typedef {import("/dashboard/figures.js").Figure} Figure */

/**
 * @typedef {{key: string, group?: "wait"|"service", value: (row: Figure) => number|null,
 *   show: (value: any) => string}} Column
 * @type {Column[]}
 */
const COLUMNS = [
  {key: "waitingNow", value: (row) => row.waitingNow, show: count},
  {key: "served", value: (row) => row.served, show: count},
  {key: "noShows", value: (row) => row.noShows, show: count},
  ...spread("wait", (row) => row.waiting),
  ...spread("service", (row) => row.service),
  {key: "within", value: (row) => row.withinStandard.share, show: percent},
];

/** @param {"wait"|"service"} group @param {(row: Figure) => import("/dashboard/figures.js").Spread} of */
function spread(group, of) {
  return [
    {key: `${group}-mean`, group, value: (row) => of(row).meanMs, show: inMinutes},
    {key: `${group}-median`, group, value: (row) => of(row).medianMs, show: inMinutes},
    {key: `${group}-p90`, group, value: (row) => of(row).p90Ms, show: inMinutes},
    {key: `${group}-n`, group, value: (row) => of(row).count, show: count},
  ];
}

/** @param {any} report @param {any} state @param {any} actions @param {string[]} [by] what may be chosen */
export function table(report, state, actions, by = ["service", "agency"]) {
  const rows = arranged(report.items, state);
  return html`<section class="breakdown">
    <h2 id="breakdown">${say("table.title")}</h2>
    ${tools(state, actions, rows.length, by)}
    <div class="scroll" role="region" aria-labelledby="breakdown" tabindex="0">
      <table data-test="figures" data-by=${report.by}>
        ${head(report, state.sort, actions)}
        <tbody>
          ${repeat(rows, ({key}) => key, (row) => line(row, named(row.name) || row.key))}
        </tbody>
        <tfoot>
          ${line(report.total, say("table.total"), "total")}
        </tfoot>
      </table>
    </div>
    ${rows.length ? nothing : html`<p data-test="no-match">${say("noMatch", {text: state.filter})}</p>`}
  </section>`;
}

function tools(state, actions, rows, by) {
  const choice = (by) => html`<label class="choice">
    <input
      type="radio"
      name="by"
      value=${by}
      data-test=${`by-${by}`}
      .checked=${state.by === by}
      @change=${() => actions.by(by)}
    />${say(`by.${by}`)}</label
  >`;
  return html`<div class="tools">
    <fieldset>
      <legend>${say("table.by")}</legend>
      ${by.map(choice)}
    </fieldset>
    <label class="filter">
      <span>${say("table.filter")}</span>
      <input
        type="search"
        data-test="filter"
        .value=${state.filter}
        @input=${(event) => actions.filter(event.target.value)}
      />
    </label>
    <p class="rows" role="status" data-test="row-count">${say("table.rows", {n: rows})}</p>
  </div>`;
}

function head(report, sort, actions) {
  const sortable = (key, label, extra, span) => html`<th
    scope="col"
    rowspan=${span}
    class=${key === "name" ? "name" : ""}
    aria-sort=${sort.column === key ? (sort.down ? "descending" : "ascending") : "none"}
  >
    <button type="button" data-test=${`sort-${key}`} @click=${() => actions.sort(key)}>${label}</button>${extra}
  </th>`;
  const group = (key) => html`<th scope="colgroup" colspan="4" class="group">
    ${say(`col.${key}`)} ${defined(key, report)}
  </th>`;
  const plain = (key) => sortable(key, say(`col.${key}`), defined(key, report), 2);
  return html`<thead>
    <tr>
      ${plain("name")} ${plain("waitingNow")} ${plain("served")} ${plain("noShows")} ${group("wait")}
      ${group("service")} ${plain("within")}
    </tr>
    <tr>
      ${COLUMNS.filter(({group: of}) => of).map(({key}) => sortable(key, say(`col.${key.split("-")[1]}`), nothing, 1))}
    </tr>
  </thead>`;
}

function line(row, name, test = "row") {
  return html`<tr data-test=${test} data-key=${row.key}>
    <th scope="row" class="name">${name}</th>
    ${COLUMNS.map((column) => {
      const value = column.value(row);
      return html`<td data-column=${column.key} data-value=${value ?? ""} class=${column.key.endsWith("-mean") ? "first" : ""}>
        ${column.show(value)}
      </td>`;
    })}
  </tr>`;
}

/** Rows without a figure in the column sorted by come last, whichever way. */
function arranged(items, {filter, sort}) {
  const wanted = filter.trim().toLowerCase();
  const text = (row) => named(row.name) || row.key;
  const kept = items.filter((row) => text(row).toLowerCase().includes(wanted));
  const byName = (a, b) => text(a).localeCompare(text(b), language());
  const column = COLUMNS.find(({key}) => key === sort.column);
  const sign = sort.down ? -1 : 1;
  return kept.sort((a, b) => {
    if (!column) return sign * byName(a, b);
    const [x, y] = [column.value(a), column.value(b)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return sign * (x - y) || byName(a, b);
  });
}
