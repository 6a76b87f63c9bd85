/** All malls together: `/nation?from=&to=&by=mall|agency|service|day&lang=id|en`; `#token=…` signs in once. */
import {render} from "/shared/lit.js";
import {get} from "/shared/api.js";
import {untilAnswered} from "/board/feed.js";
import {HourChart} from "/dashboard/chart.js";
import {blank, figuresPage} from "/dashboard/page.js";
import {Nation} from "/nation/figures.js";
import {BY, days} from "/nation/periods.js";
import {nation} from "/nation/view.js";

const query = new URLSearchParams(location.search);
const root = /** @type {HTMLElement} */ (document.getElementById("nation"));
const chart = new HourChart();

/** @type {any} */
const state = {
  ...blank(),
  period: "today", // week, month, year, or own
  from: "",
  to: "",
  by: BY.includes(query.get("by") ?? "") ? query.get("by") : "mall",
  cells: null,
};

const page = figuresPage({
  name: "nation",
  words: ["/dashboard", "/nation"],
  title: "nation.title",
  state,
  draw,
  mayLook: (session) => session.mall === null,
  show,
  stop: () => figures.stop(),
});
const figures = new Nation({onFigures, onCells, onProblem: page.onProblem});

const actions = {
  ...page.actions,
  period(name) {
    choose({period: name, ...days(name)});
  },
  from(date) {
    if (date) choose({period: "own", from: date, to: date > state.to ? date : state.to});
  },
  to(date) {
    if (date) choose({period: "own", to: date, from: date < state.from ? date : state.from});
  },
  by(chosen) {
    choose({by: chosen});
  },
};

/** Another period or breakdown; the address follows what is shown, so that a link or a reload shows the same. */
function choose(change) {
  const {from, to} = state;
  Object.assign(state, change);
  if (from !== state.from || to !== state.to) state.reports = null;
  state.problem = "";
  for (const name of ["from", "to", "by"]) query.set(name, state[name]);
  history.replaceState(null, "", `${location.pathname}?${query}`);
  figures.choose(state);
  draw();
}

function draw() {
  render(nation(state, actions), root);
  chart.draw(root.querySelector("[data-chart]"), state.reports?.hours ?? null);
}

/** The first answer brings the server's clock, by which today is today. */
async function show() {
  try {
    state.cells = await untilAnswered(() => get("/cells"));
  } catch (problem) {
    return page.onProblem(problem);
  }
  state.phase = "shown";
  const asked = ["from", "to"].map((name) => query.get(name) ?? "");
  const own = asked.every((date) => /^\d{4}-\d\d-\d\d$/.test(date)) && asked[0] <= asked[1];
  choose(own ? {period: "own", from: asked[0], to: asked[1]} : days("today"));
}

function onFigures(reports) {
  state.reports = reports;
  state.problem = "";
  draw();
}

function onCells(cells) {
  state.cells = cells;
  if (state.period !== "own" && days(state.period).to !== state.to) actions.period(state.period); // midnight
  draw();
}

page.start(query.get("lang") ?? "id");
