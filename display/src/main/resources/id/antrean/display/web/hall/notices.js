/** What else the hall must know, in words: services that are suspended and why, counters on a break and until when. */
import {time} from "/shared/format.js";

/**
 * @param {import("/board/feed.js").Board} board @param {string} timeZone
 * @returns {{key: string, facts: (language: string) => Record<string, string>}[]} one shown at a time
 */
export function notices(board, timeZone) {
  const suspended = board.suspended.map(({name, reason, expectedReturn}) => ({
    key: expectedReturn ? "suspendedUntil" : "suspended",
    facts: (language) => ({
      service: name[language] ?? name.id,
      reason,
      time: expectedReturn ? time(expectedReturn, timeZone) : "",
    }),
  }));
  return [...suspended, ...breaks(board, timeZone)];
}

/** Counters that come back at the same time share a line. */
function breaks(board, timeZone) {
  const byReturn = Map.groupBy(
    board.counters.filter(({state}) => state === "paused"),
    ({pausedUntil}) => (pausedUntil ? time(pausedUntil, timeZone) : ""),
  );
  return [...byReturn].map(([until, counters]) => ({
    key: until ? "onBreakUntil" : "onBreak",
    facts: () => ({time: until, counters: counters.map(({name}) => name).join(", ")}),
  }));
}
