/** Values of the draft by the path that the server uses too: `services[3].name.id`. */

/** @param {string} path */
function steps(path) {
  return path.split(/[.[\]]+/).filter(Boolean);
}

/** @param {any} tree @param {string} path */
export function valueAt(tree, path) {
  return steps(path).reduce((at, step) => at?.[step], tree);
}

/** Sets a value, making what is missing on the way; `undefined` takes it away. @param {any} tree @param {string} path @param {any} value */
export function setAt(tree, path, value) {
  const way = steps(path);
  const last = /** @type {string} */ (way.pop());
  const holder = way.reduce((at, step) => (at[step] ??= {}), tree);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** A name that may stand in an id. @param {string} path */
export function idOf(path) {
  return `field-${path.replaceAll(/\W+/g, "-")}`;
}
