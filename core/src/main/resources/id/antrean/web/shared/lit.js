/**
 * Lit's templates, from the jar: the one place that names the version (the pom's). Pages import from here.
 * A page is a function of its state: `render(page(state), root)`; text reaches the DOM only through templates.
 */
export {html, svg, render, nothing} from "/lib/lit-html/3.3.3/lit-html.js";
export {repeat} from "/lib/lit-html/3.3.3/directives/repeat.js";
export {classMap} from "/lib/lit-html/3.3.3/directives/class-map.js";
export {live} from "/lib/lit-html/3.3.3/directives/live.js";
export {keyed} from "/lib/lit-html/3.3.3/directives/keyed.js";
export {ref} from "/lib/lit-html/3.3.3/directives/ref.js";
