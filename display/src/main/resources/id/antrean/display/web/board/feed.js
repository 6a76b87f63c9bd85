/**
 * A mall's board, kept up to date: one snapshot, then the stream. It never gives up: after a lost connection it goes
 * on from the last position, so that every call arrives once, and it says since when what it shows is old.
 */
import {get} from "/shared/api.js";
import {mallSpeed, now, syncClock} from "/shared/clock.js";
import {markTraining} from "/shared/training.js";
import {follow} from "/shared/live.js";

const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];
const GRACE_MS = 1_500; // a connection that is back within this was not worth a word

/**
 * @typedef {import("/shared/words.js").Name} Name
 * @typedef {{position: number, number: string, counter: string, counterId: string, zone: string, service: Name,
 *   mark: "priority"|"other-service"|null, state: "called"|"serving", calledAt: string, calls: number}} Calling
 * @typedef {{position: number, number: string, counter: string, zone: string, at: string}} Earlier
 * @typedef {{number: string, counter: string, zone: string, backBy: string}} Missed called, and not come yet
 * @typedef {{id: string, name: string, zone: string, state: "open"|"paused"|"closed", pauseKind: string|null,
 *   pausedUntil: string|null, number: string|null, ticketState: string|null, service: Name|null,
 *   mark: "priority"|"other-service"|null}} CounterRow
 * @typedef {{mall: string, name: Name, date: string, position: number, now: string, speed: number, open: boolean,
 *   closedText: Name|null, zones: {zone: string, name: Name, waiting: number}[], calling: Calling[],
 *   previous: Earlier[], missed: Missed[], counters: CounterRow[],
 *   suspended: {service: string, name: Name, reason: string, expectedReturn: string|null}[]}} Board
 * @typedef {{position: number, number: string, counter: string, counterId: string, zone: string, service: Name,
 *   mark: "priority"|"other-service"|null, calls: number, at: string, clips: {id: string[], en: string[]}, text: Name}} Call
 */

/** The server answers, and has no mall yet. */
export class NoMall extends Error {}

/**
 * The mall wanted, or the one named in the address, or the first there is, as soon as there is one.
 * @param {string|null} [wanted] its id @param {(error: unknown) => void} [onFailure] told of each vain question
 * @returns {Promise<{id: string, name: Name, timeZone: string}>}
 */
export function theMall(wanted = null, onFailure) {
  wanted ??= new URLSearchParams(location.search).get("mall");
  return untilAnswered(async () => {
    const {items} = await get("/malls");
    if (!items.length) throw new NoMall("no mall has been published yet");
    return items.find((mall) => mall.id === wanted) ?? items[0];
  }, onFailure);
}

/**
 * @param {{mall: string, zone?: string|null, after?: (board: Board) => string}} what after: where to go on, given the
 *   first snapshot; without it, from that snapshot
 * @param {{onBoard: (board: Board) => void, onCall?: (call: Call) => void, onHeard?: (position: string) => void,
 *   onReset?: () => void, onStale: (since: number|null) => void}} tell onReset: what was heard so far counts no
 *   more, the next board begins anew; onStale: the mall instant of the last sign of life; null: all is well
 */
export async function watchBoard({mall, zone, after}, {onBoard, onCall, onHeard, onReset, onStale}) {
  const query = zone ? `?zone=${encodeURIComponent(zone)}` : "";
  const path = `/malls/${encodeURIComponent(mall)}/board`;
  const first = await untilAnswered(() => get(path + query), () => onStale(now()));
  const staleness = patient(onStale);
  onStale(null);
  onBoard(first);

  const heard = (id) => id && onHeard?.(id);
  const board = (data, id) => {
    syncClock(data);
    markTraining(data);
    onBoard(data);
    heard(id);
  };
  const stream = follow(
    `/api/v1${path}/events${query}`,
    {
      reset: () => onReset?.(),
      snapshot: board,
      board,
      call: (data, id) => {
        onCall?.(data);
        heard(id);
      },
    },
    {
      after: after ? after(first) : String(first.position),
      onState: (state) =>
        staleness(state === "live" ? null : now() - (performance.now() - stream.heardAt()) * mallSpeed()),
    },
  );
  return stream;
}

/** Passes staleness on only once it has lasted; good news at once. @param {(since: number|null) => void} tell */
function patient(tell) {
  let timer = 0;
  let since = /** @type {number|null} */ (null);
  return (instant) => {
    if (instant === null) {
      clearTimeout(timer);
      timer = 0;
      since = null;
      tell(null);
    } else if (since === null) {
      since = instant;
      timer = setTimeout(() => tell(since), GRACE_MS);
    }
  };
}

/**
 * Asks until there is an answer, for ever, ever less often.
 * @template T @param {() => Promise<T>} ask @param {(error: unknown) => void} [onFailure] told of each failure
 */
export async function untilAnswered(ask, onFailure = () => {}) {
  for (let failures = 0; ; failures++) {
    try {
      return await ask();
    } catch (error) {
      console.warn("not answered yet", error);
      onFailure(error);
      await new Promise((resume) => setTimeout(resume, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]));
    }
  }
}
