/** What stays in its place on every page: mall, clock, language above; *back* and *start over* below. */
import {html, nothing} from "/shared/lit.js";
import {languages} from "/shared/languages.js";
import {named, say, useLanguage} from "/shared/words.js";
import {date, time, zoneName} from "/shared/format.js";
import {now} from "/shared/clock.js";
import {icon} from "/shared/icons.js";
import {secondsUntil, stay} from "/kiosk/idle.js";
import {state} from "/kiosk/state.js";
import {back, startOver, tap} from "/kiosk/visit.js";

/** @param {unknown} page */
export function frame(page) {
  const asking = state.idleUntil > 0;
  return html`
    <div class="frame" ?inert=${asking}>
      ${head()}
      <main class="page" data-test="page-${state.page}">${page}</main>
      <div role="alert" class="lost" data-test="lost" ?hidden=${!state.lost}>${state.lost ? say("lost") : nothing}</div>
      ${foot()}
    </div>
    ${asking ? stillThere() : nothing}
  `;
}

function head() {
  const {mall} = state;
  return html`<header class="head">
    <img src="/shared/mark.svg" alt="" class="mark" />
    <div class="mall">
      <p class="mall-name">${named(mall?.name)}</p>
      ${mall
        ? html`<p class="mall-time">
            ${date(now(), mall.timeZone)} · <b>${time(now(), mall.timeZone)}</b> ${zoneName(mall.timeZone)}
          </p>`
        : nothing}
    </div>
    ${languages(useLanguage, {button: "language", full: true})}
  </header>`;
}

function foot() {
  const home = state.page === "agencies" || !state.mall;
  const ticket = state.page === "ticket";
  return html`<footer class="foot">
    <button
      type="button"
      class="button way"
      data-test="back"
      ?hidden=${home || ticket}
      ?disabled=${state.taking}
      @click=${tap(back)}
    >
      ${icon("back")} ${say("back")}
    </button>
    <p class="help">${say("help")}</p>
    <button
      type="button"
      class="button way"
      data-test="restart"
      ?hidden=${home}
      ?disabled=${state.taking}
      @click=${tap(startOver)}
    >
      ${ticket ? icon("check") : icon("restart")} ${say(ticket ? "done" : "restart")}
    </button>
  </footer>`;
}

function stillThere() {
  return html`<div class="veil">
    <section class="ask" role="alertdialog" aria-modal="true" aria-labelledby="ask-title" data-test="still-there">
      <h2 id="ask-title">${say("stillThere")}</h2>
      <p>${say("stillThereExplain", {n: secondsUntil(state.idleUntil)})}</p>
      <div class="ask-answers">
        <button type="button" class="button" data-test="still-there-no" @click=${startOver}>${say("restart")}</button>
        <button type="button" class="button primary" data-test="still-there-yes" @click=${stay}>
          ${say("yesGoOn")}
        </button>
      </div>
    </section>
  </div>`;
}
