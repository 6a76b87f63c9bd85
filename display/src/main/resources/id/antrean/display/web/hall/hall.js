/**
 * The hall's display: who is called, who was called before, how many wait; shown and spoken. The address chooses:
 * `?mall=&zone=&lang=id,en&mute=1&volume=0.8&distance=10&inches=55`.
 */
import {render} from "/shared/lit.js";
import {loadWords} from "/shared/words.js";
import {mallSpeed, now, since} from "/shared/clock.js";
import {shownLanguages, showLanguages} from "/board/bilingual.js";
import {NoMall, theMall, watchBoard} from "/board/feed.js";
import {Announcements} from "/hall/announcements.js";
import {withCall} from "/hall/calls.js";
import {memory} from "/hall/memory.js";
import {suspensionNotices} from "/hall/suspensions.js";
import {fitToHall} from "/hall/sizes.js";
import {hall} from "/hall/view.js";
import {Voice} from "/shared/voice.js";

const FRESH_MS = 10_000; // a new call stands out for so long, in our own time
const TICK_MS = 1_000;

const query = new URLSearchParams(location.search);
const root = /** @type {HTMLElement} */ (document.getElementById("hall"));

const state = {
  /** @type {import("/board/feed.js").Board|null} */ board: null,
  noMall: false,
  timeZone: "",
  /** @type {number|null} */ staleSince: null,
  /** @type {Map<number, {call: import("/board/feed.js").Call, until: number}>} new calls by position */ fresh: new Map(),
  /** @type {import("/board/feed.js").Call|null} */ spoken: null,
  spokenUpTo: 0,
  soundBlocked: false,
};

function draw() {
  for (const [position, {until}] of state.fresh) if (until <= performance.now()) state.fresh.delete(position);
  state.spoken = announcements?.current ?? null;
  state.spokenUpTo = announcements?.spokenUpTo ?? 0;
  state.soundBlocked = Boolean(voice) && !voice.allowed;
  render(hall(state, now()), root);
}

/** @type {Voice|null} */
let voice = null;
/** @type {Announcements|null} */
let announcements = null;

/** @param {number} spokenUpTo @param {() => void} onChange */
function startVoice(spokenUpTo, onChange) {
  if (query.get("mute") === "1") return;
  voice = new Voice({languages: shownLanguages(), volume: Number(query.get("volume") ?? 1)});
  voice.onChange(draw);
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => voice?.wake());
  const speaker = voice;
  announcements = new Announcements({
    say: (clips) => speaker.say(clips),
    ready: () => soundAllowed(speaker),
    age: (call) => since(call.at),
    speed: mallSpeed,
    spokenUpTo,
    onChange: () => {
      onChange();
      draw();
    },
  });
}

/** @param {Voice} speaker */
function soundAllowed(speaker) {
  if (speaker.allowed) return Promise.resolve();
  speaker.wake();
  return new Promise((resolve) => speaker.onChange(() => speaker.allowed && resolve(undefined)));
}

async function start() {
  showLanguages(query.get("lang"));
  fitToHall(query);
  await loadWords("/hall");
  draw();
  const mall = await theMall(null, (error) => {
    state.noMall = error instanceof NoMall;
    state.staleSince = now();
    draw();
  });
  state.noMall = false;
  const zone = query.get("zone");
  const place = memory(`${mall.id}/${zone ?? ""}`);
  state.timeZone = mall.timeZone;
  setInterval(draw, TICK_MS);

  let heard = 0;
  let beginAnew = false;
  const remember = () => {
    const unspoken = announcements?.firstUnspoken;
    place.keep({after: unspoken ? Math.min(unspoken - 1, heard) : heard, spoken: announcements?.spokenUpTo ?? heard});
  };
  await watchBoard(
    {
      mall: mall.id,
      zone,
      after: (board) => {
        const known = place.recall(board.position);
        heard = known?.after ?? board.position;
        startVoice(known?.spoken ?? board.position, remember);
        return String(heard);
      },
    },
    {
      onBoard(board) {
        if (!beginAnew) suspensionNotices(state.board, board).forEach((clips) => announcements?.addNotice(clips));
        state.board = board;
        if (beginAnew) announcements?.beginAt(board.position);
        beginAnew = false;
        draw();
      },
      onCall(call) {
        state.fresh.set(call.position, {call, until: performance.now() + FRESH_MS});
        announcements?.add(call);
        if (state.board) state.board = withCall(state.board, call);
        draw();
      },
      onReset() {
        beginAnew = true;
      },
      onHeard(position) {
        heard = Number(position);
        remember();
      },
      onStale(instant) {
        state.staleSince = instant;
        draw();
      },
    },
  );
}

start();
