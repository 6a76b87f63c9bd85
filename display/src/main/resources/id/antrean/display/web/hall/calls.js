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
 * earlier calls; where that is too short for them, it turns its pages, so that everyone at a counter is on the wall
 * again and again while the newest stand still.
 * @param {Board} board @param {number|null} spoken the position of the call being spoken
 * @param {number} turn how often the column has turned its page
 */
export function arrange(board, spoken, turn) {
  const called = board.calling.filter(({state}) => state === "called");
  const serving = board.calling.filter(({state}) => state !== "called");
  const inOrder = [...called, ...serving];
  const main = inOrder.find(({position}) => position === spoken) ?? inOrder[0] ?? null;
  const others = inOrder.filter((call) => call !== main);
  const rest = others.slice(BESIDE);
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
