/** The manager's dashboard: `/dashboard?date=YYYY-MM-DD&by=service|agency&lang=id|en`; `#token=…` signs in once. */
import {render} from "/shared/lit.js";
import {get, Problem} from "/shared/api.js";
import {mallSpeed} from "/shared/clock.js";
import {enrol, openSession, signOut} from "/shared/session.js";
import {loadWords, say, useLanguage} from "/shared/words.js";
import {theMall, untilAnswered, watchBoard} from "/board/feed.js";
import {HourChart} from "/dashboard/chart.js";
import {FreshFigures} from "/dashboard/figures.js";
import {dashboard} from "/dashboard/view.js";

const TICK_MS = 1_000;

const query = new URLSearchParams(location.search);
const root = /** @type {HTMLElement} */ (document.getElementById("dashboard"));
const chart = new HourChart();

/** @type {any} */
const state = {
  phase: "loading", // signed-out, shown
  mall: null,
  today: "",
  date: "",
  by: query.get("by") === "agency" ? "agency" : "service",
  reports: null,
  receivedAt: 0,
  staleSince: null,
  problem: "",
  wrongToken: false,
  sort: {column: "waitingNow", down: true},
  filter: "",
};
/** @type {FreshFigures|null} */
let figures = null;

const actions = {
  async signIn(token) {
    const session = await enrol(token);
    state.wrongToken = !session;
    if (session) await show(session);
    draw();
  },
  async signOut() {
    await signOut();
    location.reload();
  },
  language(chosen) {
    useLanguage(chosen);
    document.title = say("title");
    draw();
  },
  date(chosen) {
    state.date = chosen || state.today;
    state.reports = null;
    remember();
    figures?.choose({date: state.date});
    draw();
  },
  by(chosen) {
    state.by = chosen;
    remember();
    figures?.choose({by: chosen});
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

function draw() {
  render(dashboard(state, actions, elapsed()), root);
  chart.draw(root.querySelector("[data-chart]"), state.reports?.hours ?? null);
}

/** Mall time that has passed since the figures were made. */
function elapsed() {
  return state.staleSince === null && state.receivedAt ? (performance.now() - state.receivedAt) * mallSpeed() : 0;
}

/** The address follows what is shown, so that a link or a reload shows the same. */
function remember() {
  query.set("by", state.by);
  if (state.date === state.today) query.delete("date");
  else query.set("date", state.date);
  history.replaceState(null, "", `${location.pathname}?${query}`);
}

/** @param {import("/shared/session.js").Session} session */
async function show(session) {
  const mall = await theMall(session.mall);
  const board = await untilAnswered(() => get(`/malls/${encodeURIComponent(mall.id)}/board`));
  state.mall = mall;
  state.today = board.date;
  state.date = /^\d{4}-\d\d-\d\d$/.test(query.get("date") ?? "") ? query.get("date") : state.today;
  state.phase = "shown";
  figures = new FreshFigures(mall.id, {onFigures, onProblem});
  figures.choose({date: state.date, by: state.by});
  watchBoard({mall: mall.id}, {onBoard, onStale});
}

function onFigures(reports) {
  state.reports = reports;
  state.receivedAt = performance.now();
  state.problem = "";
  draw();
}

function onProblem(problem) {
  const refused = problem instanceof Problem;
  if (refused && [401, 403].includes(problem.status)) {
    state.phase = "signed-out";
    state.wrongToken = problem.status === 403;
  }
  state.problem = refused ? problem.detail : say("error.lost");
  draw();
}

function onBoard(board) {
  if (board.date !== state.today) {
    const followed = state.date === state.today;
    state.today = board.date;
    if (followed) actions.date(board.date);
  }
  if (state.date === state.today) figures?.refresh(board.position);
}

function onStale(instant) {
  state.staleSince = instant;
  draw();
}

async function start() {
  await loadWords("/dashboard");
  actions.language(query.get("lang") ?? "id");
  const session = await untilAnswered(() => openSession("dashboard", {keep: false}));
  if (session) await show(session);
  else state.phase = "signed-out";
  draw();
  setInterval(draw, TICK_MS);
}

start();
