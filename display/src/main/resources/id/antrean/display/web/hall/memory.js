/** What a reload of the page must not forget: where it was in the stream, and what has been spoken. Ends with the tab. */

/** @typedef {{after: number, spoken: number}} Place */

/** @param {string} hall names what is shown, such as the mall and its zone */
export function memory(hall) {
  const key = `antrean.hall.${hall}`;
  return {
    /** Null at first, or when the log is another one than before. @param {number} head @returns {Place|null} */
    recall(head) {
      const place = JSON.parse(sessionStorage.getItem(key) ?? "null");
      return place && place.after <= head ? place : null;
    },
    /** @param {Place} place */
    keep(place) {
      sessionStorage.setItem(key, JSON.stringify(place));
    },
  };
}
