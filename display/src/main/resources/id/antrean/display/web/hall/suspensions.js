/** What the voice says when a service is suspended, and when it is given again: which one is on the wall. */

const SUSPENDED = {id: ["layanan-dihentikan"], en: ["service-suspended"]};
const RESUMED = {id: ["layanan-dibuka-lagi"], en: ["service-resumed"]};

/**
 * @param {import("/board/feed.js").Board|null} before @param {import("/board/feed.js").Board} now
 * @returns {{id: string[], en: string[]}[]} clips, one sentence each; none for the first board that a screen sees
 */
export function suspensionNotices(before, now) {
  if (!before) return [];
  const keys = (board) => board.suspended.map(({service}) => service);
  const isNew = (some, others) => keys(some).some((service) => !keys(others).includes(service));
  return [...(isNew(now, before) ? [SUSPENDED] : []), ...(isNew(before, now) ? [RESUMED] : [])];
}
