/** The dialogs by name, one at a time. */
import {html, nothing} from "/shared/lit.js";
import {dialogAnswers, dialogShell} from "/shared/dialog.js";
import {named, say} from "/shared/words.js";
import {publish, reload, schedule} from "/admin/catalogue.js";
import {differences} from "/admin/pages/history.js";
import {popUpForm} from "/admin/pages/pop-up.js";
import {said} from "/admin/pages/said.js";
import {dismiss, state} from "/admin/state.js";

/** A holiday shuts them all: nobody reads fifty names. */
const NAMED = 6;

export const dialogs = {
  publish: () => dialogShell("publish", say("publish.title"), publishing(), dismiss),
  secret: () => dialogShell("secret", say(`secret.${state.secret.kind}`, {of: state.secret.of}), secret(), dismiss),
  "pop-up": () => dialogShell("pop-up", say("popUp.title"), popUpForm(), dismiss),
  overtaken: () => dialogShell("overtaken", say("overtaken.title"), overtaken(), dismiss),
};

/** What would change, and what that does to today: before anything is published. */
function publishing() {
  const {changes, notYours, today} = state.preview;
  return html`${said("dialog")}
    <ul class="effects" data-test="effects">
      ${effects(today).map((words) => html`<li>${words}</li>`)}
    </ul>
    ${today.services.length
      ? html`<p>${today.services.map((one) => `${named(one.name)}: ${one.standDifferently}`).join(", ")}</p>`
      : nothing}
    ${notYours.length ? html`<p class="note stop">${say("notYours", {n: notYours.length})}</p>` : nothing}
    ${differences(changes)}
    <form
      @submit=${(event) => {
        event.preventDefault();
        const at = String(new FormData(event.currentTarget).get("at") ?? "");
        if (at) schedule(at);
        else publish();
      }}
    >
      <div class="field">
        <label for="publish-at">${say("publish.at")}</label>
        <input id="publish-at" name="at" type="datetime-local" data-test="publish-at" />
      </div>
      ${dialogAnswers(say("publish.submit"), dismiss, state.pending !== "" || notYours.length > 0 || changes.length === 0)}
    </form>`;
}

function effects(today) {
  const names = (list) => {
    const first = list.slice(0, NAMED).map((one) => named(one.name));
    const more = list.length - first.length;
    return [...first, ...(more ? [say("today.more", {n: more})] : [])].join(", ");
  };
  return [
    today.standDifferently
      ? say("today.differently", {n: today.standDifferently, waiting: today.waiting, sooner: today.sooner, later: today.later})
      : say(today.waiting ? "today.same" : "today.nobody", {n: today.waiting}),
    today.shut.length ? say("today.shut", {services: names(today.shut)}) : "",
    today.opened.length ? say("today.opened", {services: names(today.opened)}) : "",
    today.stranded ? say("today.stranded", {n: today.stranded}) : "",
    today.gone.length ? say("today.gone", {counters: names(today.gone)}) : "",
  ].filter(Boolean);
}

function overtaken() {
  return html`<p data-test="overtaken">${say("overtaken.explain", {version: state.version})}</p>
    <form
      @submit=${(event) => {
        event.preventDefault();
        reload();
      }}
    >
      ${dialogAnswers(say("overtaken.reload"), dismiss, state.pending !== "")}
    </form>`;
}

/** Told once: only its hash is kept. */
function secret() {
  return html`<p class="secret" data-test="secret">${state.secret.secret}</p>
    <p>${say("secret.once")}</p>
    <div class="answers">
      <button type="button" class="button primary" autofocus data-test="dialog-yes" @click=${dismiss}>${say("secret.noted")}</button>
    </div>`;
}
