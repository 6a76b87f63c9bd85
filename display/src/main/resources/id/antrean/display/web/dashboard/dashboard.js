/** The manager's dashboard: `/dashboard?date=YYYY-MM-DD&by=service|agency&lang=id|en`; `#token=…` signs in once. */
import {render} from "/shared/lit.js";
import {get} from "/shared/api.js";
import {mallSpeed} from "/shared/clock.js";
import {theMall, untilAnswered, watchBoard} from "/board/feed.js";
import {HourChart} from "/dashboard/chart.js";
import {FreshFigures} from "/dashboard/figures.js";
import {blank, figuresPage} from "/dashboard/page.js";
import {dashboard} from "/dashboard/view.js";

const TICK_MS = 1_000;

const query = new URLSearchParams(location.search);
const root = /** @type {HTMLElement} */ (document.getElementById("dashboard"));
const chart = new HourChart();

/** @type {any} */
const state = {
  ...blank(),
  mall: null,
  today: "",
  date: "",
  by: query.get("by") === "agency" ? "agency" : "service",
  receivedAt: 0,
  staleSince: null,
};
/** @type {FreshFigures|null} */
let figures = null;

const page = figuresPage({
  name: "dashboard",
  words: ["/dashboard"],
  title: "title",
  state,
  draw,
  mayLook: () => true,
  show,
  stop: () => {}, // whoever signs in again goes on with it
});

const actions = {
  ...page.actions,
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
  figures = new FreshFigures(mall.id, {onFigures, onProblem: page.onProblem});
  figures.choose({date: state.date, by: state.by});
  watchBoard({mall: mall.id}, {onBoard, onStale});
}

function onFigures(reports) {
  state.reports = reports;
  state.receivedAt = performance.now();
  state.problem = "";
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

await page.start(query.get("lang") ?? "id");
setInterval(draw, TICK_MS);
