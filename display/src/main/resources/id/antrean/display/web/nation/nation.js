/** All malls together: `/nation?from=&to=&by=mall|agency|service|day&lang=id|en`; `#token=…` signs in once. */
import {render} from "/shared/lit.js";
import {get, Problem} from "/shared/api.js";
import {enrol, openSession, signOut} from "/shared/session.js";
import {loadWords, say, useLanguage} from "/shared/words.js";
import {untilAnswered} from "/board/feed.js";
import {HourChart} from "/dashboard/chart.js";
import {Nation} from "/nation/figures.js";
import {BY, days} from "/nation/periods.js";
import {nation} from "/nation/view.js";

const query = new URLSearchParams(location.search);
const root = /** @type {HTMLElement} */ (document.getElementById("nation"));
const chart = new HourChart();

/** @type {any} */
const state = {
  phase: "loading", // signed-out, shown
  period: "today", // week, month, year, or own
  from: "",
  to: "",
  by: BY.includes(query.get("by") ?? "") ? query.get("by") : "mall",
  reports: null,
  cells: null,
  problem: "",
  wrongToken: false,
  sort: {column: "waitingNow", down: true},
  filter: "",
};

const figures = new Nation({onFigures, onCells, onProblem});

const actions = {
  async signIn(token) {
    const session = await enrol(token);
    state.wrongToken = !session || session.mall !== null;
    if (!state.wrongToken) await show();
    draw();
  },
  async signOut() {
    await signOut();
    location.reload();
  },
  language(chosen) {
    useLanguage(chosen);
    document.title = say("nation.title");
    draw();
  },
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
  sort(column) {
    const down = state.sort.column === column ? !state.sort.down : column !== "name";
    state.sort = {column, down};
    draw();
  },
  filter(text) {
    state.filter = text;
    draw();
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
    return onProblem(problem);
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

function onProblem(problem) {
  const refused = problem instanceof Problem;
  if (refused && [401, 403].includes(problem.status)) {
    state.phase = "signed-out";
    state.wrongToken = problem.status === 403;
    figures.stop();
  }
  state.problem = refused ? problem.detail : say("error.lost");
  draw();
}

async function start() {
  await loadWords("/dashboard", "/nation");
  actions.language(query.get("lang") ?? "id");
  const session = await untilAnswered(() => openSession("nation", {keep: false}));
  if (session && session.mall === null) await show();
  else {
    state.phase = "signed-out";
    state.wrongToken = session !== null;
  }
  draw();
}

start();
