/** Which call stands where on the wall. Pure: a board in, an arrangement out. */

/** @typedef {import("/board/feed.js").Board} Board */
/** @typedef {import("/board/feed.js").Call} Call */

export const BESIDE = 3; // calls that still stand below the newest
export const EARLIER = 6; // rows of previous calls
export const TURN_MS = 6_000; // how long the column shows one page of them

/**
 * The board as it will be once it has heard of a call: the call may arrive before the board that holds it.
 * @param {Board} board @param {Call} call @returns {Board}
 */
export function withCall(board, call) {
  if (call.position <= board.position) return board;
  const other = board.calling.filter(({counterId, number}) => counterId !== call.counterId && number !== call.number);
  const {at: calledAt, ...rest} = call;
  return {...board, calling: [{...rest, calledAt, state: "called"}, ...other]};
}

/**
 * The large place belongs to the call that is being spoken, else to the newest. Below it the others that still wait
 * for their visitor, newest first, then those already at their counter. What finds no room there leads the column of
 * earlier calls, before those whose visitor has not come yet; where that is too short for them, it turns its pages, so that everyone who is meant is on the wall
 * again and again while the newest stand still.
 * @param {Board} board
 * @param {{spoken: Call|null, fresh: Call[], turn: number}} now spoken: the call being spoken; fresh: calls that stand
 *   out; turn: how often the column has turned its page
 */
export function arrange(board, {spoken, fresh, turn}) {
  const again = calledAgain(board, spoken ? [spoken, ...fresh] : fresh);
  const called = [...again, ...board.calling.filter(({state}) => state === "called")].sort(newestFirst);
  const serving = board.calling.filter(({state}) => state !== "called");
  const inOrder = [...called, ...serving];
  const main = inOrder.find(({position}) => position === spoken?.position) ?? inOrder[0] ?? null;
  const others = inOrder.filter((call) => call !== main);
  const missed = board.missed.filter(({number}) => !again.some((call) => call.number === number));
  const rest = [...others.slice(BESIDE), ...missed];
  const pages = Math.max(1, Math.ceil(rest.length / EARLIER));
  const page = turn % pages;
  return {
    main,
    beside: others.slice(0, BESIDE),
    earlier: [...rest, ...board.previous].slice(page * EARLIER, (page + 1) * EARLIER),
    page,
    pages,
  };
}

/**
 * Who was set aside is called again while the counter is busy with others: that call stands large like any other.
 * @param {Board} board @param {Call[]} fresh @returns {Call[]} one a number
 */
function calledAgain({calling, missed}, fresh) {
  const has = (some, {number}) => some.some((one) => one.number === number);
  const again = fresh.filter((call) => has(missed, call) && !has(calling, call));
  return [...new Map(again.map((call) => [call.number, call])).values()];
}

function newestFirst(one, other) {
  return other.position - one.position;
}
