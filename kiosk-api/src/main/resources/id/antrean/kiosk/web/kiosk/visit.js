/** The visitor's taps. The second strike of a double tap would hit the next page unread: it is ignored. */
import {Problem, post} from "/shared/api.js";
import {useLanguage, language} from "/shared/words.js";
import {aloud, hush} from "/kiosk/aloud.js";
import {askServices, mallId} from "/kiosk/hall.js";
import {change, state} from "/kiosk/state.js";
import {servicesOf} from "/kiosk/choices.js";

const TICKET_MS = 30_000; // to take the paper, or a picture of the code

function turnTo(news) {
  change({refusal: "", intent: null, ...news});
}

/** A handler for single taps. @param {() => void} act */
export function tap(act) {
  return (/** @type {MouseEvent} */ event) => {
    if (event.detail < 2) act();
  };
}

/** @param {string} agency */
export function chooseAgency(agency) {
  const offered = servicesOf(agency);
  if (offered.length === 1) chooseService(offered[0]);
  else turnTo({page: "services", agency, servicePage: 0});
}

/** @param {{id: string, agency: string}} service */
export function chooseService({id, agency}) {
  turnTo({page: "service", agency, service: id, priority: ""});
}

/** To where the visitor came from: what was found, the agency's services, or all agencies. */
export function back() {
  const single = servicesOf(state.agency).length === 1;
  if (state.page === "service" && !single && !state.search) turnTo({page: "services"});
  else turnTo({page: "agencies"});
}

/** Reads the ticket aloud or stops it; who listens has time to. */
export function readAloud() {
  change({ticketUntil: performance.now() + TICKET_MS});
  aloud(state.speaking, state.ticket.spoken.clips);
}

/** Nothing of the visitor stays: not the choices, not the language. */
export function startOver() {
  hush();
  useLanguage("id");
  turnTo({
    page: "agencies",
    search: "",
    agencyPage: 0,
    agency: "",
    service: "",
    priority: "",
    ticket: null,
    idleUntil: 0,
  });
}

/** One wish, one key: a repeat after a lost answer asks for the same ticket again. */
export async function take() {
  if (state.taking) return;
  const body = {service: state.service, language: language()};
  if (state.priority) body.priorityClass = state.priority;
  const intent = state.intent ?? {key: crypto.randomUUID(), body};
  change({taking: true, intent, refusal: ""});
  try {
    const ticket = await post(`/malls/${mallId()}/tickets`, intent.body, {key: intent.key});
    turnTo({page: "ticket", ticket, taking: false, ticketUntil: performance.now() + TICKET_MS});
    if (new URLSearchParams(location.search).get("print") === "auto") setTimeout(() => window.print(), 300);
  } catch (error) {
    if (error instanceof Problem && error.status !== 503) {
      change({taking: false, intent: null, refusal: error.detail});
      askServices().catch(() => change({lost: true}));
    } else {
      change({taking: false, refusal: "lost"}); // the intent stays: whoever tries again gets this ticket
    }
  }
}
