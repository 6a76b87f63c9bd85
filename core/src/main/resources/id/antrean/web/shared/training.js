/**
 * A mall where people only practise is marked on every page that shows it, in both languages: the mark is drawn by
 * base.css. What the server says of a mall, a board or a ticket has `training`; what has not, changes nothing.
 */

/** @param {{training?: boolean}} answer from the server */
export function markTraining(answer) {
  if (typeof answer?.training === "boolean") document.documentElement.toggleAttribute("data-training", answer.training);
}
