/** The sign above one counter: `/counter-display/{counter}?mall=&lang=id,en`, counter by its id or its public name. */
import {render} from "/shared/lit.js";
import {loadWords} from "/shared/words.js";
import {now} from "/shared/clock.js";
import {showLanguages} from "/board/bilingual.js";
import {NoMall, theMall, watchBoard} from "/board/feed.js";
import {sign} from "/counter-sign/view.js";

const FRESH_MS = 10_000; // a new call stands out for so long, in our own time
const TICK_MS = 1_000;

const query = new URLSearchParams(location.search);
const wanted = decodeURIComponent(location.pathname.split("/").filter(Boolean).at(-1) ?? "");
const root = /** @type {HTMLElement} */ (document.getElementById("sign"));

const state = {
  wanted,
  timeZone: "",
  /** @type {import("/board/feed.js").CounterRow|null} */ counter: null,
  known: false,
  noMall: false,
  /** @type {number|null} */ staleSince: null,
  /** the newest call to this counter, which stands out for a while */
  fresh: {number: "", until: 0},
};

function draw() {
  const {number, until} = state.fresh;
  const fresh = state.counter?.number === number && performance.now() < until; // not another one, called again meanwhile
  render(sign(state, {fresh, now: now()}), root);
}

async function start() {
  showLanguages(query.get("lang"));
  await loadWords("/counter-sign");
  draw();
  const mall = await theMall(null, (error) => {
    state.noMall = error instanceof NoMall;
    state.staleSince = now();
    draw();
  });
  state.noMall = false;
  state.timeZone = mall.timeZone;
  setInterval(draw, TICK_MS);
  await watchBoard(
    {mall: mall.id},
    {
      onBoard({counters}) {
        state.known = true;
        state.counter = counters.find(({id, name}) => id === wanted || name === wanted) ?? null;
        draw();
      },
      onCall({counterId, number}) {
        if (counterId !== state.counter?.id) return;
        state.fresh = {number, until: performance.now() + FRESH_MS};
        draw();
      },
      onStale(instant) {
        state.staleSince = instant;
        draw();
      },
    },
  );
}

start();
