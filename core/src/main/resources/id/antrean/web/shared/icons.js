/** Small line drawings that stand beside words, never instead of them; hidden from screen readers. */
import {html, svg} from "/shared/lit.js";

const PATHS = {
  back: svg`<path d="M19 12H5m6-7-7 7 7 7"/>`,
  restart: svg`<path d="M4 12a8 8 0 1 0 2.6-5.9M4 3v5h5"/>`,
  people: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5M16 4.8a3.5 3.5 0 0 1 0 6.4m2.5 2.8c2 .9 3 3 3 6"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`,
  place: svg`<path d="M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`,
  paper: svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6"/>`,
  check: svg`<path d="m4.5 12.5 5 5 10-11"/>`,
  closed: svg`<circle cx="12" cy="12" r="9"/><path d="M6 6l12 12"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v6m0-9.5v.5"/>`,
  alert: svg`<path d="M12 3.5 2.5 20h19zM12 10v4.5m0 2.5v.2"/>`,
  priority: svg`<path d="m12 3 2.7 5.8 6.3.8-4.6 4.3 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z"/>`,
  print: svg`<path d="M7 9V3h10v6M7 17H4v-8h16v8h-3M7 14h10v7H7z"/>`,
  call: svg`<path d="M4 10v4h4l6 5V5l-6 5zM17.5 9a4 4 0 0 1 0 6m2.5-8.5a8 8 0 0 1 0 11"/>`,
  pause: svg`<path d="M8 5v14m8-14v14"/>`,
  move: svg`<path d="M4 8h14m-4-4 4 4-4 4M20 16H6m4-4-4 4 4 4"/>`,
  undo: svg`<path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"/>`,
  absent: svg`<circle cx="10" cy="8" r="3.5"/><path d="M3 20c0-4 3-6.5 7-6.5m5 1.5 6 6m0-6-6 6"/>`,
  skip: svg`<path d="m4 6 8 6-8 6zM12 6l8 6-8 6z"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5.5 5.5"/>`,
  settings: svg`<path d="M4 7h10m4 0h2M4 17h2m4 0h10"/><circle cx="16" cy="7" r="2.2"/><circle cx="8" cy="17" r="2.2"/>`,
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
