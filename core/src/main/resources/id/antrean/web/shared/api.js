/**
 * One way to talk to the server. An answer comes back as a value; everything else is one of two errors:
 * {@link Problem}, the server said no and why, or {@link Unreachable}, nobody knows what happened.
 */
import {language} from "/shared/words.js";
import {renewSession} from "/shared/session.js";
import {syncClock} from "/shared/clock.js";
import {markTraining} from "/shared/training.js";

const TIMEOUT_MS = 10_000;
const RETRY_MS = [400, 1_000, 2_000, 4_000];
const NOT_YET_TIMES = 3; // the server has waited two seconds each time before it says so

/** The server's no, or its last "not yet" (202), in its own words (RFC 9457). */
export class Problem extends Error {
  /** @param {number} status @param {{code?: string, detail?: string, title?: string, errors?: {pointer: string, detail: string}[]}} body */
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? "";
    this.detail = body.detail ?? body.title ?? "";
    this.errors = body.errors ?? [];
  }
}

/** No answer: the request may or may not have been carried out. */
export class Unreachable extends Error {
  /** @param {unknown} [cause] */
  constructor(cause) {
    super("unreachable", {cause});
  }
}

/**
 * @param {string} path below /api/v1 unless it starts with /session
 * @param {{headers?: Record<string, string>}} [how] headers: beside the usual ones, such as a ticket's token
 */
export function get(path, {headers} = {}) {
  return request("GET", path, {headers});
}

/**
 * Sends one intent. The same key goes with every repeat, so the server carries it out once, however often it arrives.
 * @param {string} path @param {object} body
 * @param {{key?: string, retries?: number}} [how] key: keep it to repeat a lost intent later
 */
export async function post(path, body, {key = crypto.randomUUID(), retries = RETRY_MS.length} = {}) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await request("POST", path, {body, key});
    } catch (error) {
      const again = error instanceof Unreachable || (error instanceof Problem && error.status === 503);
      if (!again || attempt >= retries) throw error;
      await after(RETRY_MS[attempt] * (0.75 + Math.random() / 2));
    }
  }
}

/** @param {string} method @param {string} path @param {{body?: object|string, key?: string, headers?: Record<string, string>, renewed?: boolean}} how */
export async function request(method, path, how) {
  let answer = await send(method, path, how);
  for (let times = 0; answer.status === 202 && times < NOT_YET_TIMES; times++) {
    await after(1_000 * (Number(answer.headers.get("Retry-After")) || 1));
    answer = await send(method, path, how); // with the same key: what was meant once is done once
  }
  if (answer.status === 401 && !how.renewed && !path.startsWith("/session") && (await renewSession())) {
    return request(method, path, {...how, renewed: true});
  }
  if (answer.status === 204) return null;
  const body = await answer.json().catch((cause) => {
    if (answer.ok) throw new Unreachable(cause);
    return {};
  });
  if (answer.ok && answer.status !== 202) {
    syncClock(body);
    markTraining(body);
    return body;
  }
  if ([502, 504].includes(answer.status)) throw new Unreachable();
  throw new Problem(answer.status, body);
}

function after(ms) {
  return new Promise((resume) => setTimeout(resume, ms));
}

async function send(method, path, {body, key, headers: more}) {
  /** @type {Record<string, string>} */
  const headers = {Accept: "application/json", "Accept-Language": language()};
  if (body) headers["Content-Type"] = "application/json";
  Object.assign(headers, more);
  if (key) headers["Idempotency-Key"] = key;
  try {
    return await fetch(path.startsWith("/session") ? path : `/api/v1${path}`, {
      method,
      headers,
      body: typeof body === "string" ? body : body && JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new Unreachable(cause);
  }
}
