/** Which call stands where on the wall. Pure: a board in, an arrangement out. */

/** @typedef {import("/board/feed.js").Board} Board */
/** @typedef {import("/board/feed.js").Call} Call */

export const BESIDE = 3; // calls that still stand below the newest
export const EARLIER = 6; // rows of previous calls

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
 * for their visitor, newest first, then those already at their counter; what finds no room there leads the column of
 * earlier calls, so that nothing called vanishes while it matters.
 * @param {Board} board @param {number|null} spoken the position of the call being spoken
 */
export function arrange(board, spoken) {
  const called = board.calling.filter(({state}) => state === "called");
  const serving = board.calling.filter(({state}) => state !== "called");
  const inOrder = [...called, ...serving];
  const main = inOrder.find(({position}) => position === spoken) ?? inOrder[0] ?? null;
  const others = inOrder.filter((call) => call !== main);
  return {
    main,
    beside: others.slice(0, BESIDE),
    earlier: [...others.slice(BESIDE), ...board.previous].slice(0, EARLIER),
  };
}
