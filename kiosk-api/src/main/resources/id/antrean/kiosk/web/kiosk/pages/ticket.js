import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {date, range, timeWithZone} from "/shared/format.js";
import {code} from "/shared/code.js";
import {icon} from "/shared/icons.js";
import {secondsUntil} from "/kiosk/idle.js";
import {state} from "/kiosk/state.js";
import {readAloud} from "/kiosk/visit.js";

/** The ticket, on screen as on paper: number, service, where, how long, and that it is good for today. */
export function ticket() {
  const {ticket: taken, mall} = state;
  const left = secondsUntil(state.ticketUntil);
  return html`
    <article class="ticket" data-test="ticket">
      <div class="ticket-main">
        <p class="ticket-mall">${named(mall.name)}</p>
        <h1 tabindex="-1" class="ticket-title">${say("ticketTitle")}</h1>
        <p class="number" data-test="number">${taken.number}</p>
        ${taken.priority ? html`<p class="ticket-priority">${icon("priority")} ${say("priorityTicket")}</p>` : nothing}
        <p class="ticket-service">${named(taken.serviceName)}</p>
        <dl class="ticket-facts">
          <div>
            <dt>${say("placeLabel")}</dt>
            <dd data-test="place">${named(taken.zoneName)}<small>${named(taken.floor)}</small></dd>
          </div>
          <div>
            <dt>${say("forecastLabel")}</dt>
            <dd data-test="forecast">
              ${taken.forecast ? say("forecastShort", range(taken.forecast)) : say("noForecastShort")}
            </dd>
          </div>
          <div>
            <dt>${say("aheadLabel")}</dt>
            <dd data-test="ahead">${taken.ahead ? say("people", {n: taken.ahead}) : say("nobody")}</dd>
          </div>
        </dl>
        <p class="ticket-valid">
          <b>${say("validToday")}</b>
          <span>${date(taken.joinedAt, mall.timeZone)}, ${timeWithZone(taken.joinedAt, mall.timeZone)}</span>
        </p>
      </div>
      <div class="ticket-follow">
        ${code(taken.trackUrl, say("scan"))}
        <p>${say("scan")}</p>
      </div>
    </article>
    <p class="ticket-wait">${say("waitHere")}</p>
    <div class="ticket-end">
      <button type="button" class="button" data-test="print" @click=${() => window.print()}>
        ${icon("print")} ${say("print")}
      </button>
      <button type="button" class="button" data-test="aloud" data-speaking=${state.speaking} @click=${readAloud}>
        ${icon("call")} ${say(state.speaking ? "aloudStop" : "aloud")}
      </button>
      <p>${say("backIn", {n: left})}</p>
    </div>
  `;
}
