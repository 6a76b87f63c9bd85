/** What else the hall must know, in words: that the mall has closed while some are still served, services that are suspended and why, who is awaited still, counters on a break and until when. */
import {timeWithZone} from "/shared/format.js";

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
      time: expectedReturn ? timeWithZone(expectedReturn, timeZone) : "",
    }),
  }));
  const late = board.open || !board.calling.length || !board.closedText ? [] : [board.closedText];
  const ended = late.map((text) => ({key: "closedNow", facts: (language) => ({text: text[language] ?? text.id})}));
  return [...ended, ...missed(board), ...suspended, ...breaks(board, timeZone)];
}

/** Who was called and has not come yet is awaited still. */
function missed({missed: some}) {
  const each = some.map(({number, counter}) => `${number} → ${counter}`).join(", ");
  return each ? [{key: "missed", facts: () => ({each})}] : [];
}

/** Counters that come back at the same time share a line. */
function breaks(board, timeZone) {
  const byReturn = Map.groupBy(
    board.counters.filter(({state}) => state === "paused"),
    ({pausedUntil}) => (pausedUntil ? timeWithZone(pausedUntil, timeZone) : ""),
  );
  return [...byReturn].map(([until, counters]) => ({
    key: until ? "onBreakUntil" : "onBreak",
    facts: () => ({time: until, counters: counters.map(({name}) => name).join(", ")}),
  }));
}
