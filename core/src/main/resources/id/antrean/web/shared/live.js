/**
 * A live stream (SSE) that mends itself. Read with fetch rather than EventSource, because a page must see what
 * EventSource hides: heartbeats (to know that it is stale), status codes (to sign in again), and when it was lost.
 */
import {language} from "/shared/words.js";
import {renewSession} from "/shared/session.js";

const SILENCE_MS = 12_000; // the server's heart beats every 5 s; a screen says that it is stale within 15 s
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * @param {string} path such as "/api/v1/malls/x/board/events"
 * @param {Record<string, (data: any, id: string) => void>} events what to do for each `event:`
 * @param {{onState?: (state: "live"|"lost"|"signed-out") => void, after?: string,
 *   headers?: Record<string, string>}} [how] headers: beside the usual ones, such as a ticket's token
 * @returns {{close: () => void, heardAt: () => number}} heardAt: performance.now() of the last sign of life
 */
export function follow(path, events, {onState = () => {}, after = "", headers: more = {}} = {}) {
  let open = true;
  let heardAt = performance.now();
  let lastId = after;
  let failures = 0;
  /** How soon to come back, if that was the last word of a server that goes; each is told something else. */
  let comeBackMs = null;
  let abort = new AbortController();

  async function run() {
    while (open) {
      const state = await connect().catch(() => "lost");
      if (!open) return;
      if (state === "signed-out" && !(await renewSession().catch(() => false))) {
        onState("signed-out");
        return;
      }
      if (state === "lost") onState("lost");
      const wait = BACKOFF_MS[Math.min(failures++, BACKOFF_MS.length - 1)] * (0.75 + Math.random() / 2);
      await new Promise((resume) => setTimeout(resume, comeBackMs ?? wait));
    }
  }

  /** One connection, from its start to its end. */
  async function connect() {
    abort = new AbortController();
    comeBackMs = null;
    const since = performance.now();
    const silence = setInterval(() => {
      if (performance.now() - Math.max(heardAt, since) > SILENCE_MS) abort.abort();
    }, 1_000);
    try {
      const url = new URL(path, location.href);
      const headers = {Accept: "text/event-stream", "Accept-Language": language(), ...more};
      if (lastId) {
        url.searchParams.set("after", lastId);
        headers["Last-Event-ID"] = lastId;
      }
      const answer = await fetch(url, {headers, signal: abort.signal, cache: "no-store"});
      if (answer.status === 401) return "signed-out";
      if (!answer.ok || !answer.body) return "lost";
      failures = 0;
      onState("live");
      await read(answer.body, () => (heardAt = performance.now()), deliver);
      return "lost";
    } finally {
      clearInterval(silence);
    }
  }

  function deliver({event, id, data, retry}) {
    comeBackMs = retry ? Number(retry) : null;
    if (!data) return;
    if (event === "reset") lastId = "";
    if (id) lastId = id;
    events[event]?.(JSON.parse(data), id);
  }

  run();
  return {
    close() {
      open = false;
      abort.abort();
    },
    heardAt: () => heardAt,
  };
}

/** @param {ReadableStream<Uint8Array>} body */
async function read(body, heard, deliver) {
  const chunks = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const {done, value} = await chunks.read();
    if (done) return;
    heard();
    text = (text + value).replaceAll("\r\n", "\n");
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const message = parse(text.slice(0, end));
      text = text.slice(end + 2);
      deliver(message);
    }
  }
}

/** @param {string} block the lines of one message */
function parse(block) {
  const message = {event: "message", id: "", data: "", retry: ""};
  for (const line of block.split("\n")) {
    const [, field, value] = /^(event|id|data|retry): ?(.*)$/.exec(line) ?? [];
    if (field === "data") message.data += (message.data && "\n") + value;
    else if (field) message[field] = value;
  }
  return message;
}
